import fc from 'fast-check';

/** Lines of a block; the first one is put behind what it belongs to where that is allowed. */
interface Written {
	readonly lines: readonly string[];
	/** May stand on the line of its key or hyphen. */
	readonly inline: boolean;
}

const word = fc.stringMatching(/^[a-z][a-z0-9 ./]{0,6}[a-z0-9]$/);
const plain = fc.oneof(
	word,
	fc.constantFrom('7', '-1.5', '0x1F', '0o17', '1e3', '.5', '.inf', 'true', 'False', 'null', '~', '2026-01-02'),
	fc.constantFrom('007', '1_000', 'yes', 'a#b', 'a:b', '-x', '?x', ':x', 'é – ü', "it's", 'a "b"'),
);
const text = fc.oneof(
	word,
	fc.constantFrom('', ' a ', '# no comment', 'a: b', '- a', "it's", 'a\tb', '{x}', '*', '!x'),
);
const single = text.map((said) => `'${said.replaceAll("'", "''")}'`);
const double = fc.oneof(
	text.map((said) => JSON.stringify(said)),
	fc.constantFrom('"\\x41\\u00e9"', '"\\/"'),
);
const oneLine = fc.oneof({ arbitrary: plain, weight: 3 }, single, double);
const comment = fc.constantFrom('', '', '', ' # said: "of this', '   #');
const colon = fc.constantFrom(': ', ': ', ':  ', ':\t');

const key = fc.oneof(
	{ arbitrary: fc.stringMatching(/^[a-z][a-z0-9-]{0,5}$/), weight: 6 },
	fc.constantFrom('"a b"', "'it''s'", '5', 'a/b', 'x y'),
);

const flow: fc.Arbitrary<string> = fc.letrec<{ value: string }>((tie) => ({
	value: fc.oneof(
		{ maxDepth: 3, withCrossShrink: true },
		oneLine.filter((said) => !/^[:?-]|[,[\]{}]/.test(said) || /^["']/.test(said)),
		fc
			.tuple(fc.array(tie('value'), { maxLength: 3 }), fc.constantFrom(', ', ',', ' , '), fc.boolean())
			.map(([items, comma, behind]) => `[${items.join(comma)}${behind && items.length > 0 ? ', ' : ''}]`),
		fc
			.tuple(fc.array(fc.tuple(key, fc.option(tie('value'))), { maxLength: 3 }), fc.constantFrom('', ' '))
			.map(
				([pairs, pad]) =>
					`{${pad}${pairs.map(([name, value]) => (value === null ? name : `${name}: ${value}`)).join(', ')}${pad}}`,
			),
		fc.tuple(key, tie('value')).map(([name, value]) => `[${name}: ${value}]`),
	),
})).value;

const scalarBlock = fc
	.tuple(
		fc.constantFrom('|', '>', '|-', '>-', '|+', '>+', '| # said'),
		fc.array(fc.oneof(word, word, fc.constantFrom('', '  more', '# no comment', 'a: b')), {
			minLength: 1,
			maxLength: 4,
		}),
	)
	.map(([sign, lines]): Written => {
		const first = lines.findIndex((line) => /^[^ ]/.test(line));
		return {
			lines: [sign, ...(first < 0 ? ['word'] : lines.slice(first)).map((line) => line && `  ${line}`)],
			inline: true,
		};
	});

const onLine = (said: fc.Arbitrary<string>) =>
	fc.tuple(said, comment).map(([line, behind]): Written => ({ lines: [line + behind], inline: true }));

const manyLines = fc
	.tuple(fc.constantFrom('', '"', "'"), fc.array(word, { minLength: 2, maxLength: 3 }), fc.boolean())
	.map(([quote, words, gap]): Written => {
		const lines = [`${quote}${words[0] ?? ''}`, ...(gap ? [''] : []), ...words.slice(1).map((each) => `  ${each}`)];
		return { lines: [...lines.slice(0, -1), `${lines.at(-1) ?? ''}${quote}`], inline: true };
	});

const shift = (lines: readonly string[], by: number) => lines.map((line) => (line === '' ? '' : ' '.repeat(by) + line));

/** Puts a value behind its key or hyphen, or below it. */
function behind(sign: string, { lines: [first = '', ...more], inline }: Written, by: number, name = ''): string[] {
	const lead = name === '' ? '' : ` ${name}`;
	if (inline)
		return [
			`${sign}${lead ? `${lead.slice(sign.endsWith(' ') ? 1 : 0)} ` : sign.endsWith(' ') || sign.endsWith('\t') ? '' : ' '}${first}`,
			...shift(more, by),
		];
	return [`${sign.trimEnd()}${lead}`, ...shift([first, ...more], by)];
}

/** A block may begin on the line of its hyphen. js-yaml takes what follows an empty last entry of a list for a part of that list. */
function inList({ lines, inline }: Written, compact: boolean): Written {
	const last = lines.at(-1) ?? '';
	return {
		lines: [...lines.slice(0, -1), /^ *-$/.test(last) ? `${last} x` : last],
		inline: inline || (compact && !lines[0]?.startsWith('#')),
	};
}

const block: fc.Arbitrary<Written> = fc.letrec<{ value: Written }>((tie) => ({
	value: fc.oneof(
		{ maxDepth: 4, withCrossShrink: true },
		onLine(oneLine),
		onLine(flow),
		scalarBlock,
		manyLines,
		fc
			.tuple(
				fc.array(fc.tuple(key, colon, tie('value'), fc.boolean(), fc.nat({ max: 12 })), { minLength: 1, maxLength: 4 }),
				fc.constantFrom(1, 2, 4),
			)
			.map(
				([pairs, by]): Written => ({
					lines: pairs.flatMap(([name, sign, value, isEmpty, mark], at) => [
						...(mark === 1 ? ['# comment: - [', ''] : []),
						...(isEmpty && at % 2
							? [`${name}:${mark % 2 ? ' # nothing' : ''}`]
							: behind(`${name}${sign}`, value, by, mark === 2 ? `&a${at}` : mark === 3 ? '!!str' : '')),
					]),
					inline: false,
				}),
			),
		fc.array(fc.tuple(tie('value'), fc.boolean(), fc.nat({ max: 12 })), { minLength: 1, maxLength: 3 }).map(
			(items): Written => ({
				lines: items.flatMap(([value, isEmpty, mark], at) => [
					...(mark === 1 ? ['# - comment'] : []),
					...(isEmpty && at % 2 ? ['-'] : behind('- ', inList(value, mark !== 2), 2, mark === 2 ? '&b' : '')),
				]),
				inline: false,
			}),
		),
	),
})).value;

/** YAML as people may write it, of any content: every way to write a value, comments, anchors, both line ends. */
export const writtenYaml: fc.Arbitrary<string> = fc
	.tuple(
		block,
		fc.constantFrom('\n', '\n', '\r\n'),
		fc.boolean(),
		fc.constantFrom('', '', '---\n', '# first\n\n', '\ufeff'),
	)
	.map(([{ lines }, lineEnd, ends, first]) =>
		(first + lines.join('\n') + (ends ? '\n' : '')).replaceAll('\n', lineEnd),
	);
