import assert from 'node:assert/strict';
import { committedValues, type GoalVersion } from '../../../src/core/history/committedValues';
import type { KeyResult } from '../../../src/core/model/keyResult';

type Results = readonly KeyResult[] | undefined;

/** The values of each key result of the last state as `day value`; a state is one commit a day from 2026-11-01 on. */
function told(states: readonly Results[], present = states.at(-1) ?? []): readonly string[][] {
	const versions = states.map(
		(results, at): GoalVersion => ({ day: dayAt(at), results, before: at === 0 ? [] : [states[at - 1]] }),
	);
	return committedValues(present, versions.reverse()).map((values) =>
		values.map(({ date, value }) => `${date.slice(-2)} ${value}`),
	);
}

const dayAt = (at: number) => `2026-11-${String(at + 1).padStart(2, '0')}`;
const orders = (actual?: KeyResult['actual'], more: Partial<KeyResult> = {}): KeyResult => ({
	name: 'Orders',
	...(actual === undefined ? {} : { actual }),
	...more,
});

describe('values that commits gave a key result', () => {
	it('are told for the days on which they changed', () => {
		assert.deepEqual(told([[orders(41)], [orders(41, { due: '2026-12-31' })], [orders(44)], [orders(41)]]), [
			['01 41', '03 44', '04 41'],
		]);
	});

	it('are numbers alone', () => {
		assert.deepEqual(told([[orders('few')], [orders(4)], [orders()], [orders('soon')], [orders(5)]]), [
			['02 4', '05 5'],
		]);
	});

	it('are the last ones of a day, in the order of the days', () => {
		const versions = [
			{ day: '2026-11-02', results: [orders(3)], before: [[orders(2)]] },
			{ day: '2026-11-03', results: [orders(2)], before: [[orders(1)]] },
			{ day: '2026-11-02', results: [orders(1)], before: [] },
		];
		assert.deepEqual(committedValues([orders(9)], versions), [
			[
				{ date: '2026-11-02', value: 3, source: 'git' },
				{ date: '2026-11-03', value: 2, source: 'git' },
			],
		]);
	});

	it('are none of a merge that has what one of its parents has', () => {
		const versions = [
			{ day: '2026-11-04', results: [orders(2, { due: 'x' })], before: [[orders(1, { due: 'x' })], [orders(2)]] },
			// A branch that did not know of the 2.
			{ day: '2026-11-03', results: [orders(1, { due: 'x' })], before: [[orders(1)]] },
			{ day: '2026-11-02', results: [orders(2)], before: [[orders(1)]] },
			{ day: '2026-11-01', results: [orders(1)], before: [] },
		];
		assert.deepEqual(
			committedValues([orders(2)], versions)[0]?.map(({ value }) => value),
			[1, 2],
		);
	});

	it('are none where it is not known what was before', () => {
		assert.deepEqual(told([[orders(1)], undefined, [orders(2)], [orders(3)]]), [['01 1', '04 3']]);
	});

	it('are none where the commit lists the value itself', () => {
		const listed = (actual: number, ...values: number[]) =>
			orders(actual, { history: values.map((value, at) => ({ date: dayAt(at), value })) });
		assert.deepEqual(told([[orders(40)], [listed(41, 41)], [listed(42, 41)], [listed(43, 41, 43)]]), [
			['01 40', '03 42'],
		]);
	});

	it('follow the name to another place', () => {
		const calls = { name: 'Calls', actual: 7 };
		assert.deepEqual(
			told([
				[orders(1), calls],
				[calls, orders(2)],
				[{ ...calls, name: 'CALLS ' }, orders(3)],
			]),
			[['01 7'], ['01 1', '02 2', '03 3']],
		);
	});

	it('follow a name that is gone for a while', () => {
		assert.deepEqual(told([[orders(1)], [], [orders(1)]]), [['01 1', '03 1']]);
	});

	it('follow the place where nothing but the name changed', () => {
		const more = { metric: 'a day', baseline: 1, target: 9 };
		assert.deepEqual(told([[orders(1, more)], [orders(2, { ...more, name: 'Paid orders' })]]), [['01 1', '02 2']]);
		for (const changed of [{ metric: 'a week' }, { baseline: 2 }, { target: 8 }])
			assert.deepEqual(told([[orders(1, more)], [orders(2, { ...more, ...changed, name: 'Paid orders' })]]), [
				['02 2'],
			]);
	});

	it('follow no place where it could be another one', () => {
		const [a, b, c] = ['A', 'B', 'C'].map((name): KeyResult => ({ name, actual: 1 }));
		assert.ok(a && b && c);
		// One more or less, and one whose name stands elsewhere.
		assert.deepEqual(told([[a], [b, c]]), [['02 1'], ['02 1']]);
		assert.deepEqual(
			told([
				[a, b],
				[c, a],
			]),
			[['02 1'], ['01 1']],
		);
		// Nothing but the place speaks for it, and one that was taken away before.
		assert.deepEqual(told([[a], [b]]), [['02 1']]);
		const [x, y] = [a, b].map((result) => ({ ...result, target: 9 }));
		assert.ok(x && y);
		assert.deepEqual(told([[x], [], [y]]), [['03 1']]);
	});

	it('tell two of one name by their place', () => {
		assert.deepEqual(
			told([
				[orders(1), orders(5)],
				[orders(2), orders(6)],
			]),
			[
				['01 1', '02 2'],
				['01 5', '02 6'],
			],
		);
		assert.deepEqual(told([[orders(1)], [orders(2), orders(6)]]), [['02 2'], ['02 6']]);
	});
});
