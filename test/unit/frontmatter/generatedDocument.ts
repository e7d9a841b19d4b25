import fc from 'fast-check';
import type { YamlValue } from '../../../src/core/frontmatter/frontMatter';

/** A generated file and what its front matter says. */
export interface GeneratedDocument {
	readonly text: string;
	readonly data: Readonly<Record<string, YamlValue>>;
}

interface Written {
	/** What stands behind the colon, lines joined by LF. */
	readonly written: string;
	readonly value: YamlValue;
}

const word = fc.stringMatching(/^[a-z][a-z0-9-]{0,7}$/);
const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '));
const plain = fc.oneof(
	words,
	fc.constantFrom(
		'3',
		'007',
		'1.10',
		'2026-01-02',
		'yes',
		'null',
		'~',
		'Größe 😀',
		'a:b',
		'a#b',
		'http://x.y/z',
		'-x',
		'3 points',
	),
);
const anyText = fc.oneof(
	words,
	fc.string({
		unit: fc.constantFrom('a', 'B', ' ', '"', "'", '\\', ':', '#', '-', ',', '[', ']', 'ü', '😀', '@', '{'),
		maxLength: 12,
	}),
);
const comment = fc.constantFrom('', '', '', ' # note', '  # it\'s "so": [', '\t# tab');

const doubleQuoted = anyText.map((value) => ({ written: JSON.stringify(value), value }));
const singleQuoted = anyText.map((value) => ({ written: `'${value.replaceAll("'", "''")}'`, value }));
const plainScalar = plain.map((value) => ({ written: value, value }));
const scalar = fc.oneof(plainScalar, doubleQuoted, singleQuoted);
const inFlow = fc.oneof(
	words.map((value) => ({ written: value, value })),
	doubleQuoted,
	singleQuoted,
);

const withComment = fc
	.tuple(scalar, comment)
	.map(([{ written, value }, note]) => ({ written: ` ${written}${note}`, value }));
const empty = fc.constantFrom('', ' ', '  # nothing yet').map((written) => ({ written, value: '' }));
const foldedPlain = fc.tuple(words, words, fc.boolean()).map(([a, b, apart]) => ({
	written: ` ${a}\n  ${apart ? '\n  ' : ''}${b}`,
	value: apart ? `${a}\n${b}` : `${a} ${b}`,
}));
const belowKey = words.map((value) => ({ written: `\n  ${value}`, value }));
const foldedQuoted = fc.tuple(words, words).map(([a, b]) => ({ written: ` "${a}\n  ${b}"`, value: `${a} ${b}` }));
const literal = fc.tuple(words, words, fc.constantFrom('|', '|-', '>', '>-')).map(([a, b, header]) => {
	const joined = a + (header.startsWith('|') ? '\n' : ' ') + b;
	return { written: ` ${header}\n    ${a}\n    ${b}`, value: header.endsWith('-') ? joined : `${joined}\n` };
});
const flowList = fc
	.tuple(fc.array(inFlow, { maxLength: 4 }), fc.constantFrom(', ', ',', ',\n  ', ' , '), comment)
	.map(([items, comma, note]) => ({
		written: ` [${items.map(({ written }) => written).join(comma)}]${note}`,
		value: items.map(({ value }) => value),
	}));
const tallFlowList = fc.array(inFlow, { minLength: 1, maxLength: 3 }).map((items) => ({
	written: ` [\n${items.map(({ written }) => `  ${written}, # one\n`).join('')}]`,
	value: items.map(({ value }) => value),
}));
const blockList = fc
	.tuple(fc.array(fc.tuple(scalar, comment), { minLength: 1, maxLength: 4 }), fc.constantFrom('- ', '  - ', '    -   '))
	.map(([items, dash]) => ({
		written: items.map(([{ written }, note]) => `\n${dash}${written}${note}`).join(''),
		value: items.map(([{ value }]) => value),
	}));
const nestedMap = fc.array(fc.tuple(scalar, comment), { minLength: 1, maxLength: 3 }).map((pairs) => ({
	written: pairs.map(([{ written }, note], i) => `\n  key${i}: ${written}${note}`).join(''),
	value: Object.fromEntries(pairs.map(([{ value }], i) => [`key${i}`, value])),
}));
const listOfMaps = fc.array(fc.tuple(words, words), { minLength: 1, maxLength: 2 }).map((pairs) => ({
	written: pairs.map(([a, b]) => `\n  - name: ${a}\n    metric: ${b}`).join(''),
	value: pairs.map(([name, metric]) => ({ name, metric })),
}));
const flowMap = words.map((value) => ({ written: ` {a: ${value}, b: [c]}`, value: { a: value, b: ['c'] } }));

const anyValue: fc.Arbitrary<Written> = fc.oneof(
	{ weight: 5, arbitrary: withComment },
	empty,
	foldedPlain,
	belowKey,
	foldedQuoted,
	literal,
	{ weight: 2, arbitrary: flowList },
	tallFlowList,
	{ weight: 2, arbitrary: blockList },
	nestedMap,
	listOfMaps,
	flowMap,
);

const keyWriting = fc.constantFrom(
	(key: string) => `${key}:`,
	(key: string) => `"${key}":`,
	(key: string) => `${key} :`,
);
const between = fc.constantFrom('', '', '', '\n', '# a comment: here\n', '  # indented\n', '\n\n# two\n');
const key = fc.oneof(
	fc.constantFrom('id', 'title', 'status', 'labels', 'depends-on', 'constructor', '__proto__'),
	word,
);
const body = fc.constantFrom(
	'',
	'\n',
	'\nText\n\n---\n\nstatus: x\n',
	'---\n',
	'# Title',
	'\n---js\nglobalThis.ran = true\n---\n',
);

/** Files with a front matter in every style of writing, and the data it holds. */
export const anyDocument: fc.Arbitrary<GeneratedDocument> = fc
	.record({
		entries: fc.uniqueArray(fc.tuple(key, anyValue, keyWriting, between), { selector: ([name]) => name, maxLength: 6 }),
		body,
		eol: fc.constantFrom('\n', '\r\n'),
		mark: fc.constantFrom('', '', '\ufeff'),
		fence: fc.constantFrom('---', '---', '--- ', '---yaml'),
		last: between,
	})
	.map(({ entries, body, eol, mark, fence, last }) => {
		const lines = entries.map(([name, { written }, writeKey, gap]) => `${gap}${writeKey(name)}${written}\n`).join('');
		const text = mark + `${fence}\n${lines}${last}---\n${body}`.replaceAll('\n', eol);
		const data = Object.create(null) as Record<string, YamlValue>;
		for (const [name, { value }] of entries) data[name] = value;
		return { text, data };
	});

/** Scalars a user could type, the awkward ones included. */
export const wantedScalar = fc.oneof(
	anyText,
	plain,
	fc.constantFrom(
		'',
		'@x',
		'- a',
		'a: b',
		'# c',
		'a #b',
		'`x`',
		'%',
		'a\nb',
		'a\tb',
		' a ',
		'---',
		'...',
		'<<',
		'=',
		'\u0000',
		'\u2028',
		'\ud800',
		'1e3',
		'0x1F',
		'12:30',
		'.inf',
		'-1',
		'No',
	),
);

export const wantedValue = fc.oneof(wantedScalar, fc.array(wantedScalar, { maxLength: 4 }), fc.constant(undefined));

export const wantedKey = key;
