import assert from 'node:assert/strict';
import fc from 'fast-check';
import { AnswerReader, longestAnswer } from '../../../src/core/suggest/answerReader';
import { mostSuggestions, type Suggestion, type SuggestionKind } from '../../../src/core/suggest/suggestion';

function read(answer: string | readonly string[], kind: SuggestionKind = 'criteria', criteria = 3): Suggestion[] {
	const reader = new AnswerReader(kind, criteria);
	const bits = typeof answer === 'string' ? [answer] : answer;
	return [...bits.flatMap((bit) => reader.push(bit)), ...reader.end()];
}

const wordings = (answer: string | readonly string[]) =>
	read(answer).map((one) => (one.kind === 'criterion' ? one.wording : ''));

const one = 'Given an empty basket, when I pay, then I am told so.';
const two = 'Given {3} coffees, when I pay, then "3" are billed.';

describe('AnswerReader', () => {
	for (const [shape, answer] of [
		['objects on lines', `{"criterion": ${JSON.stringify(one)}}\n{"criterion": ${JSON.stringify(two)}}\n`],
		['objects without a line end', `{"criterion": ${JSON.stringify(one)}} {"criterion": ${JSON.stringify(two)}}`],
		[
			'an array in a code block',
			`\`\`\`json\n[\n  {"criterion": ${JSON.stringify(one)}},\n  {"text": ${JSON.stringify(two)}}\n]\n\`\`\`\n`,
		],
		['one object around all', JSON.stringify({ criteria: [{ criterion: one }, two] }, undefined, 2)],
		['a list of markdown with prose', `Here are some:\n\n- [ ] ${one}\n2. **AC-2:** ${two}\n\nI hope that this helps.`],
	] as const) {
		it(`reads ${shape}`, () => {
			const found = wordings(answer);
			assert.equal(found[0], one);
			assert.equal(found[1]?.replace(/^\*\*AC-2:\*\* /, ''), two);
			assert.equal(found.length, 2);
		});
	}

	it('gives a suggestion as soon as it is complete', () => {
		const reader = new AnswerReader('criteria', 0);
		assert.deepEqual(reader.push('{"criterion": "Given a, when b'), []);
		assert.deepEqual(reader.push(', then c."}'), [{ kind: 'criterion', wording: 'Given a, when b, then c.' }]);
		assert.deepEqual(reader.end(), []);
	});

	it('reads stories with what goes to them, and leaves out what is none', () => {
		const answer = [
			{ title: 'Pay by card.', pattern: 'data-variation', criteria: [2, '3', 2, 9, -1, 1.5, 'x'], new: [one, 7, ''] },
			{ title: 'Other', pattern: 'made-up', criteria: 'all' },
			{ title: ' ' },
			{ title: 'x'.repeat(500) },
			{ criterion: one },
		];
		assert.deepEqual(read(answer.map((value) => JSON.stringify(value)).join('\n'), 'split'), [
			{ kind: 'story', title: 'Pay by card', pattern: 'data-variation', criteria: [1, 2], added: [one] },
			{ kind: 'story', title: 'Other', pattern: 'business-rules', criteria: [], added: [] },
		]);
	});

	for (const [what, answer] of [
		['nothing', ''],
		['prose', 'I am sorry, but as a language model I cannot do that. The story is fine {really}.'],
		['broken JSON', '{"criterion": "Given a, when b, then'],
		[
			'JSON of something else',
			'{"answer": 42}\n[1, 2]\nnull\n{"criterion": 7}\n{"criterion": ""}\n{"criterion": "No"}',
		],
		['deep JSON', `${'{"items": ['.repeat(900)}${']}'.repeat(900)}`],
		['a wording that nobody reads', JSON.stringify({ criterion: 'long words '.repeat(100) })],
	] as const) {
		it(`finds no suggestion in ${what}`, () => assert.deepEqual(read(answer), []));
	}

	it('finds objects behind one that never ends', () => {
		assert.deepEqual(wordings(`{ not JSON\n${'x'.repeat(9000)}\n{"criterion": ${JSON.stringify(one)}}\n`), [one]);
	});

	it('stops at a dozen, and at the longest answer', () => {
		const many = Array.from({ length: 40 }, (_, n) => `{"criterion": "Given ${n}, then it is shown."}\n`);
		const reader = new AnswerReader('criteria', 0);
		assert.equal(many.flatMap((bit) => reader.push(bit)).length, mostSuggestions);
		assert.ok(reader.full);
		const other = new AnswerReader('criteria', 0);
		for (let n = 0; n < 2000; n++) other.push('prose '.repeat(20));
		assert.ok(other.full);
		assert.deepEqual(other.push(`\n- ${one}\n`), []);
		assert.ok(longestAnswer < 2000 * 120);
	});

	it('reads the same whatever the bits are, never throws, and keeps its limits', () => {
		const piece = fc.oneof(
			fc.constantFrom(
				'{',
				'}',
				'[',
				']',
				'"',
				'\\',
				',',
				'\n',
				'- ',
				'{"criterion": "Given a, then b."}',
				'{"title":"A b","criteria":[1]}',
				'```',
				'ä',
				'\ud83d',
			),
			fc.string(),
		);
		const cuts = fc.array(fc.nat(20), { maxLength: 60 });
		fc.assert(
			fc.property(fc.array(piece), cuts, fc.constantFrom('criteria', 'split'), (pieces, cuts, kind) => {
				const answer = pieces.join('');
				const bits: string[] = [];
				let at = 0;
				for (const cut of cuts) {
					bits.push(answer.slice(at, at + cut));
					at += cut;
				}
				bits.push(answer.slice(at));
				const whole = read(answer, kind);
				assert.deepEqual(read(bits, kind), whole);
				assert.ok(whole.length <= mostSuggestions);
			}),
			{ numRuns: 500 },
		);
	});

	it('takes time linear in the answer', () => {
		const started = performance.now();
		const reader = new AnswerReader('criteria', 0);
		for (let n = 0; n < 60_000; n++) reader.push('{');
		assert.ok(performance.now() - started < 2000);
	});
});
