import assert from 'node:assert/strict';
import { quantityOf } from '../../../src/core/model/keyResult';
import { entryAt } from '../support/memoryFileStore';
import { readOne } from '../support/readOne';

function read(lines: readonly string[], type = 'goal') {
	const path = `backlog/${type}s/X-1.md`;
	const entry = readOne(entryAt(path), { kind: 'text', text: ['---', 'id: X-1', ...lines, '---', ''].join('\n') });
	assert.ok(entry?.readable);
	return entry;
}

describe('key results', () => {
	it('are read with all that they say', () => {
		const { facts, problems } = read([
			'key-results:',
			'  - name: Paid baskets',
			'    metric: share, in %',
			'    baseline: 41 %',
			'    target: 52',
			'    actual: 46.5',
			'    due: 2026-12-31',
			'    history:',
			'      - { date: 2026-11-02, value: 45 }',
			'      - { date: 2026-10-05, value: 42 }',
		]);
		assert.deepEqual(facts?.keyResults, [
			{
				name: 'Paid baskets',
				metric: 'share, in %',
				baseline: 41,
				target: 52,
				actual: 46.5,
				due: '2026-12-31',
				history: [
					{ date: '2026-10-05', value: 42 },
					{ date: '2026-11-02', value: 45 },
				],
			},
		]);
		assert.deepEqual(problems, []);
	});

	it('are read in other spellings and shapes', () => {
		assert.deepEqual(
			read(['krs:', '  - title: A', '    from: 1', '    to: 3', '    current: about 2']).facts?.keyResults,
			[{ name: 'A', baseline: 1, target: 3, actual: 'about 2' }],
		);
		assert.deepEqual(read(['key_results: [Double the orders, Halve the calls]']).facts?.keyResults, [
			{ name: 'Double the orders' },
			{ name: 'Halve the calls' },
		]);
		assert.deepEqual(
			read([
				'key-results: [{ name: A, history: { 2026-01-05: 4, 2026-02-05: 5 } }, { name: B, history: [2026-01-05: 3] }]',
			]).facts?.keyResults,
			[
				{
					name: 'A',
					history: [
						{ date: '2026-01-05', value: 4 },
						{ date: '2026-02-05', value: 5 },
					],
				},
				{ name: 'B', history: [{ date: '2026-01-05', value: 3 }] },
			],
		);
	});

	it('that are malformed are problems at their lines, and stay', () => {
		const sentence = read(['title: T', 'key-results: Double the orders']);
		assert.deepEqual(sentence.facts?.keyResults, [{ name: 'Double the orders' }]);
		assert.deepEqual(
			sentence.problems.map(({ code, range }) => [code, range.start.line]),
			[['key-result-invalid', 3]],
		);
		const { facts, problems } = read([
			'key-results:',
			'  - [A, B]',
			'  - name: C',
			'    history:',
			'      - { date: 2026-01-05, value: 3 }',
			'      - { date: soon, value: 3 }',
		]);
		assert.deepEqual(facts?.keyResults, [{ name: 'A, B' }, { name: 'C', history: [{ date: '2026-01-05', value: 3 }] }]);
		assert.deepEqual(
			problems.map(({ code, range }) => [code, range.start.line]),
			[
				['key-result-invalid', 3],
				['key-result-invalid', 7],
			],
		);
	});

	it('belong to goals alone, and effects to epics', () => {
		const lines = ['key-results: [A]', 'effects: [{ key-result: A, by: +3 }, B, { kr: 2, by: soon }]'];
		assert.equal(read(lines).facts?.effects, undefined);
		assert.equal(read(lines, 'epic').facts?.keyResults, undefined);
		assert.deepEqual(read(lines, 'epic').facts?.effects, [
			{ keyResult: 'A', by: 3 },
			{ keyResult: 'B' },
			{ keyResult: '2' },
		]);
	});

	for (const [words, number] of [
		['41', 41],
		['41 %', 41],
		['41%', 41],
		['8 % of orders', 8],
		['4.2 of 5', 4.2],
		['-3', -3],
		['−3', -3],
		['1,200', 1200],
		['1 200', 1200],
		['4,5', 4.5],
		['€ 5.50', 5.5],
		['$5k', 5000],
		['2M', 2_000_000],
		['2 months', 2],
		['14 minutes', 14],
		['< 30 %', 30],
		['.5', 0.5],
		['about 5', undefined],
		['3 to 5', undefined],
		['3-5', undefined],
		['2026-01-31', undefined],
		['', undefined],
		['TBD', undefined],
	] as const) {
		it(`take ${JSON.stringify(words)} for ${number}`, () => assert.equal(quantityOf(words), number));
	}
});
