import assert from 'node:assert/strict';
import type { Samples } from '../../bench/measure/rounds';
import { evaluateGrowth } from '../../bench/report/evaluateGrowth';
import { evaluateRows, reportsIn } from '../../bench/report/evaluateRows';
import { missed } from '../../bench/report/missed';
import type { RowDefinition } from '../../bench/report/rowDefinition';

const sizes = [1000, 10_000];

const floor: RowDefinition = { measure: 'floor', value: 'ms', title: 'Floor', explains: '', unit: 'ms' };
const cold: RowDefinition = {
	measure: 'cold',
	value: 'ms',
	title: 'Cold',
	explains: '',
	unit: 'ms',
	over: floor,
	budget: { on: 'ratio', most: 3 },
	growth: 'linear',
};
const change: RowDefinition = {
	measure: 'change',
	value: 'ms',
	title: 'Change',
	explains: '',
	unit: 'ms',
	budget: { on: 'value', most: 50, sizes: [10_000] },
	growth: 'flat',
};

function measured(measure: string, items: number, ...ms: readonly number[]): Samples {
	return { measure, items, reports: ms.map((value) => ({ values: { ms: value } })) };
}

function evaluate(row: RowDefinition, ...samples: readonly Samples[]) {
	const reports = reportsIn(samples);
	return { rows: evaluateRows([row], sizes, reports), growth: evaluateGrowth([row], sizes, reports) };
}

describe('figures of the bench', () => {
	it('compare within a round, so that a slow round does no harm', () => {
		const { rows } = evaluate(cold, measured('cold', 1000, 200, 2000, 200), measured('floor', 1000, 100, 1000, 50));
		assert.deepEqual(rows[0]?.ratios, [2, 2, 4]);
		assert.equal(rows[0]?.ratio, 2);
		assert.equal(rows[0]?.verdict, 'kept');
	});

	it('name a missed budget with what was found', () => {
		const { rows } = evaluate(cold, measured('cold', 1000, 400), measured('floor', 1000, 100));
		assert.deepEqual(missed(rows, []), ['Cold at 1k: ratio 4.00, budget ratio <= 3']);
	});

	it('judge a budget at its own sizes only', () => {
		const { rows } = evaluate(change, measured('change', 1000, 60), measured('change', 10_000, 60));
		assert.deepEqual(
			rows.map(({ verdict }) => verdict),
			[undefined, 'missed'],
		);
	});

	it('tell why there is no value, and judge nothing then', () => {
		const samples: Samples = { measure: 'cold', items: 1000, reports: [{ missing: 'Not there yet' }] };
		const { rows, growth } = evaluate(cold, samples, measured('floor', 1000, 100));
		assert.deepEqual(rows, [{ title: 'Cold', items: 1000, unit: 'ms', missing: 'Not there yet' }]);
		assert.deepEqual(growth, []);
	});

	it('use the rounds that there are of a measure that ran in the first only', () => {
		const { rows } = evaluate(cold, measured('cold', 1000, 200), measured('floor', 1000, 100, 50));
		assert.deepEqual(rows[0]?.ratios, [2]);
	});
});

describe('growth in the bench', () => {
	it('of a linear measure is what an item costs more', () => {
		const fine = evaluate(cold, measured('cold', 1000, 100), measured('cold', 10_000, 1200));
		assert.equal(fine.growth[0]?.factor.toFixed(2), '1.20');
		assert.equal(fine.growth[0]?.verdict, 'kept');
		const bad = evaluate(cold, measured('cold', 1000, 100), measured('cold', 10_000, 2000));
		assert.deepEqual(missed([], bad.growth), [
			'Cold, linear: cost for each item grew by a factor of 2.00 from 1k to 10k, at most 1.3',
		]);
	});

	it('of a value for each item is that of the value', () => {
		const perItem: RowDefinition = { ...cold, perItem: true };
		const { growth } = evaluate(perItem, measured('cold', 1000, 800), measured('cold', 10_000, 880));
		assert.equal(growth[0]?.factor.toFixed(2), '1.10');
	});

	it('of a flat measure is that of the whole, but for the noise of small times', () => {
		const verdict = (small: number, large: number) =>
			evaluate(change, measured('change', 1000, small), measured('change', 10_000, large)).growth[0]?.verdict;
		assert.equal(verdict(10, 19), 'kept');
		assert.equal(verdict(1, 5), 'kept');
		assert.equal(verdict(10, 40), 'missed');
	});
});
