import assert from 'node:assert/strict';
import fc from 'fast-check';
import { baselineText, knownFindings, readBaseline, unknownFindings } from '../../../src/core/lint/baseline';
import { lint } from '../../../src/core/lint/engine';
import { read, withCriteria } from './support';

/** The baseline that is written of a text. */
function adopted(text: string) {
	const { document, backlog } = read(text);
	const reading = readBaseline(baselineText(knownFindings(document, lint(document, backlog))));
	assert.ok(reading.kind === 'read');
	return reading.baseline;
}

/** The rules that still speak of a text when what another one had is adopted. */
function left(before: string, after: string): string[] {
	const { document, backlog } = read(after);
	return unknownFindings(document, lint(document, backlog), adopted(before)).map(({ rule }) => rule);
}

describe('lint baseline', () => {
	const weak = withCriteria('It loads quickly, if possible.', 'The basket holds 3 coffees.');

	it('hides what was there when it was written', () => {
		assert.deepEqual(left(weak, weak), []);
	});

	it('hides it still when its lines have moved', () => {
		const moved = weak
			.replace('## Acc', 'More words.\n\n## Acc')
			.replace('- [ ] It', '- [ ] The basket is 4 wide.\n- [x] It');
		assert.deepEqual(left(weak, moved), []);
	});

	it('shows it again when its words have changed, and whatever is new', () => {
		assert.deepEqual(left(weak, weak.replace('It loads', 'The list loads')), ['vague-term', 'escape-clause']);
		assert.deepEqual(left(weak, `${weak}- [ ] It is sent fast.\n`), ['vague-term']);
	});

	it('hides equal ones as often as they were there', () => {
		assert.deepEqual(
			left(withCriteria('It loads quickly.', 'X is 3.'), withCriteria('It loads quickly.', 'It loads quickly.')).filter(
				(rule) => rule === 'vague-term',
			),
			['vague-term'],
		);
	});

	it('hides what is missing from a story, by the line where that is told', () => {
		const bare = withCriteria().replace(/\n## Acceptance criteria\n+/, '');
		assert.deepEqual(left(bare, bare), []);
		assert.deepEqual(left(bare, bare.replace('Reorder last basket', 'Reorder a basket')), [
			'missing-acceptance-criteria',
		]);
	});

	it('never hides that a file cannot be read', () => {
		const torn = weak.replace('title: ', 'title: @');
		assert.ok(left(torn, torn).includes('front-matter-invalid'));
	});

	it('is one sorted line for each, whatever the order in which they were found', () => {
		const known = fc.record({
			item: fc.constantFrom('a.md', 'b.md#1', 'b "c".md'),
			rule: fc.constantFrom('vague-term', 'and-or'),
			words: fc.constantFrom('x1', 'y2'),
			count: fc.integer({ min: 1, max: 3 }),
		});
		fc.assert(
			fc.property(fc.array(known), fc.nat(), (found, by) => {
				const text = baselineText(found);
				const turned = [...found.slice(by % (found.length + 1)), ...found.slice(0, by % (found.length + 1))];
				assert.equal(baselineText(turned), text);
				const lines = text.split('\n').filter((line) => line.startsWith('\t\t'));
				assert.deepEqual(
					lines.map((line) => line.replace(/,$/, '')).toSorted(),
					lines.map((line) => line.replace(/,$/, '')),
				);
				const reading = readBaseline(text);
				assert.ok(reading.kind === 'read');
				const sum = [...reading.baseline.values()].reduce((a, b) => a + b, 0);
				assert.equal(
					sum,
					found.reduce((a, { count }) => a + count, 0),
				);
			}),
		);
	});

	for (const [text, reason] of [
		['', /no JSON/],
		['<<<<<<< HEAD\n', /no JSON/],
		['[]', /no list/],
		['{"schema": 2, "findings": []}', /schema 1/],
		['{"schema": 1, "findings": [["a.md", "vague-term", "x", 1], ["a.md", "vague-term", "x"]]}', /entry 2/],
		['{"schema": 1, "findings": [["a.md", "vague-term", "x", 0]]}', /entry 1/],
	] as const) {
		it(`is damaged when it reads ${JSON.stringify(text)}`, () => {
			const reading = readBaseline(text);
			assert.ok(reading.kind === 'damaged');
			assert.match(reading.reason, reason);
		});
	}
});
