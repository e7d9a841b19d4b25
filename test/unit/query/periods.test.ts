import assert from 'node:assert/strict';
import { dayAfter, daysFrom, periodOf, quarterOf } from '../../../src/core/query/periods';

describe('periods', () => {
	for (const [words, first, last] of [
		['2026-11-27', '2026-11-27', '2026-11-27'],
		['2026-11', '2026-11-01', '2026-11-30'],
		['2024-02', '2024-02-01', '2024-02-29'],
		['2026-Q4', '2026-10-01', '2026-12-31'],
		['2026-q1', '2026-01-01', '2026-03-31'],
		['Q4 2026', '2026-10-01', '2026-12-31'],
		['2026Q2', '2026-04-01', '2026-06-30'],
		['2026-H2', '2026-07-01', '2026-12-31'],
		['H1 2026', '2026-01-01', '2026-06-30'],
		['2026-W01', '2025-12-29', '2026-01-04'],
		['2026-W53', '2026-12-28', '2027-01-03'],
		[' 2026 ', '2026-01-01', '2026-12-31'],
	] as const) {
		it(`take ${words} for ${first} to ${last}`, () => assert.deepEqual(periodOf(words), { first, last }));
	}

	for (const words of ['now', 'later', '', '2026-13', '2026-Q5', '2026-H3', 'H3 2026', '2026-11-32', '26-Q4', 'Q4'])
		it(`take "${words}" for none`, () => assert.equal(periodOf(words), undefined));

	it('count days, over months and years', () => {
		assert.equal(daysFrom('2026-02-27', '2026-03-01'), 2);
		assert.equal(daysFrom('2026-03-29', '2026-03-28'), -1);
		assert.equal(dayAfter('2026-12-30', 3), '2027-01-02');
		assert.equal(quarterOf('2026-09-30'), '2026-Q3');
	});
});
