import assert from 'node:assert/strict';
import fc from 'fast-check';
import { countCriteria, criteriaCountOf } from '../../../src/core/markdown/acceptanceCriteria';
import { maskProse } from '../../../src/core/markdown/prose';
import { findUserStory, isStoryAttempt } from '../../../src/core/markdown/userStory';
import type { Criterion } from '../../../src/core/model/criterion';
import type { TextRange } from '../../../src/core/model/textRange';
import { criteria, read, withCriterion } from './readMarkdown';

const line = fc.constantFrom(
	...[
		'',
		'',
		'## Acceptance criteria',
		'**AC:**',
		'### Scenario: one',
		'### AC1: two',
		'#### Notes',
		'**AC 2**',
		'## Notes',
		'- [ ] a box',
	],
	...[
		'- [x] #3 done',
		'  - nested',
		'    - deeper',
		'1. one',
		'2) two',
		'- Given a',
		'- When b',
		'- Then c',
		'Given x',
		'When y',
		'Then z',
	],
	...[
		'And w',
		'Given a, when b, then c',
		'AC1: label',
		'**AC2**: bold label',
		'Scenario: name',
		'prose line',
		'  indented prose',
		'prose:',
	],
	...[
		'```gherkin',
		'```',
		'~~~',
		'  ```',
		'Scenario: g',
		'  Given in',
		'  Then out',
		'<!-- AC:BEGIN -->',
		'<!-- AC:END -->',
		'<!-- open',
	],
	...[
		'close -->',
		'<!-- whole -->',
		'---',
		'===',
		'> quote',
		'| t | u |',
		'<details>',
		'As a cook, I want food',
		'so that I eat',
		'- ',
		'- [ ] ',
	],
	...[
		'*',
		'\ttabbed',
		'\t- tab item',
		'Acceptance criteria:',
		'None',
		'😀 – \u200Fעברית',
		'* * *',
		'- ```',
		'-->',
		'text <!-- mid',
	],
);
const frontMatter = fc.constantFrom(
	'',
	'---\nid: x\n---\n',
	'---\nacceptance_criteria:\n  - one\n  - "[x] two"\n---\n',
	'---\nacceptance_criteria: []\n---\n',
	'---\ncriteria: [a, b]\n---\n',
);
const document = fc
	.tuple(
		fc.array(line, { maxLength: 25 }),
		fc.constantFrom('\n', '\r\n'),
		fc.boolean(),
		fc.constantFrom('', '\uFEFF'),
		frontMatter,
	)
	.map(([lines, eol, last, mark, block]) => mark + block.replaceAll('\n', eol) + lines.join(eol) + (last ? eol : ''));
/** Marks of markdown, and what is no character at all: zero bytes, half an emoji, line separators. */
const character = fc.constantFrom(
	...'#-*+_`~<>!|[](){}:.,"\'“”«»@/\\$%=1aZé \t\n\r\0\u2028\u00a0\uFEFF\ud83d\udE00\u0301עم中',
	'\n- ',
	'<!--',
	'-->',
	'```',
	'\n## ',
	'Given ',
	'then ',
	'As a ',
	', I want ',
);
const wording = fc.constantFrom(
	'The list shows 3 rows',
	'Given new, when new, then NEW',
	'When x, then y',
	'It says "no: way"',
);

describe('markdown on bad input', function () {
	this.timeout(60_000);

	it('keeps every place in its frame, whatever the lines are', () => {
		fc.assert(fc.property(document, holdsTogether), { numRuns: 300 });
	});

	it('keeps every place in its frame on any characters', () => {
		fc.assert(
			fc.property(fc.string({ unit: character, maxLength: 120 }), (text) => holdsTogether(`## AC\n- ${text}`)),
			{ numRuns: 300 },
		);
	});

	it('finds exactly one more criterion where one was inserted, and all others as they were', () => {
		// Where a comment or fence is broken, no place is right.
		const sound = document.filter((text) => !/mid|open/.test(text) && fences(text) % 2 === 0);
		fc.assert(
			fc.property(sound, wording, (text, words) => {
				const before = criteria(text).map((criterion) => criterion.text);
				const changed = withCriterion(text, words);
				const after = criteria(changed).map((criterion) => criterion.text);
				const at = after.findIndex((one, index) => one !== before[index]);
				assert.deepEqual(after.toSpliced(at, 1), before, changed);
				assert.equal(after.length, before.length + 1, changed);
				const added = changed.length - text.length;
				if (text.includes('\r\n') && added > 0) assert.ok(!/[^\r]\n/.test(changed), changed);
			}),
			{ numRuns: 300 },
		);
	});

	const large: [name: string, text: string][] = [
		['170 kB of criteria', `## AC\n${'- [ ] Given a, when b, then c\n'.repeat(6000)}`],
		['one line of 200 kB', `## AC\n- Given ${'a, when b, then '.repeat(12_500)}`],
		['one story line of 200 kB', `As a cook, I want ${'tea so '.repeat(28_000)}`],
		['stories without a wish', 'As a cook\n'.repeat(20_000)],
		['bold marks', `As a ${'*'.repeat(200_000)}`],
		['blanks', `## AC\n- ${' '.repeat(200_000)}a`],
		['backticks', '`` ` ```` '.repeat(20_000)],
		['unclosed comments', 'a <!-- b\n'.repeat(20_000)],
		['unclosed quotes', `"a '${'b “c '.repeat(30_000)}`],
		['deep nesting', `## AC\n${Array.from({ length: 300 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n')}`],
		['zero bytes', `## AC\n- a${'\0'.repeat(10_000)}`],
	];
	for (const [name, text] of large) {
		it(`survives ${name}`, () => framed(text));
	}

	it('knows ten levels of nesting', () => {
		const text = `## AC\r\n${Array.from({ length: 10 }, (_, depth) => `${'\t'.repeat(depth)}- level ${depth}`).join('\r\n')}`;
		assert.deepEqual(
			criteria(text).map(({ depth, text: words }) => `${words} at ${depth}`),
			Array.from({ length: 10 }, (_, depth) => `level ${depth} at ${depth}`),
		);
	});
});

function fences(text: string): number {
	return read(text).outline.lines.filter(({ kind }) => kind === 'fence').length;
}

function framed(text: string): void {
	const { outline } = read(text);
	findUserStory(text, outline);
	isStoryAttempt(text, outline);
	assert.equal(maskProse(text).length, text.length);
}

function holdsTogether(text: string): void {
	framed(text);
	const { outline, found, frontMatter } = read(text);
	for (const { heading, body } of outline.sections) {
		assert.ok(heading.end <= body.start && body.start <= body.end && body.end <= text.length);
	}
	assert.deepEqual(criteriaCountOf(text, frontMatter, outline), countCriteria(found.criteria));
	const open: Criterion[] = [];
	let closedAt = 0;
	for (const criterion of found.criteria) {
		const { range, textRange, checkRange, depth, steps } = criterion;
		assert.equal(criterion.text, text.slice(textRange.start, textRange.end));
		assert.ok(inside(textRange, range) && inside(range, { start: 0, end: text.length }), JSON.stringify(criterion));
		assert.ok(!/\s$/.test(text.slice(range.start, range.end)), 'no white space at the end');
		for (const step of steps) assert.ok(inside(step.range, textRange) && inside(step.textRange, step.range));
		if (checkRange) assert.match(text.slice(checkRange.start, checkRange.end), /^[ xX]$/);
		while (open.length > depth) closedAt = open.pop()?.range.end ?? closedAt;
		assert.equal(open.length, depth, 'depth grows by one');
		assert.ok(range.start >= closedAt, 'in order and apart');
		const parent = open.at(-1);
		if (parent) assert.ok(inside(range, parent.range), 'nested inside');
		open.push(criterion);
	}
}

function inside(inner: TextRange, outer: TextRange): boolean {
	return inner.start >= outer.start && inner.end <= outer.end && inner.start <= inner.end;
}
