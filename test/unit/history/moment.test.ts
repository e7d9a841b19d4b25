import assert from 'node:assert/strict';
import { momentIn } from '../../../src/core/history/moment';

describe('moments', () => {
	for (const [words, moment] of [
		['2026-11-01', '2026-11-01 00:00:00'],
		['2026-11-01T08:30:00Z', '2026-11-01T08:30:00Z'],
		['2026-11-01 08:30', '2026-11-01 08:30'],
		['Yesterday', 'yesterday.midnight'],
		['today', 'today.midnight'],
		['2  weeks ago', '2.week.ago'],
		['a week ago', '1.week.ago'],
		['an hour ago', '1.hour.ago'],
		['last month', '1.month.ago'],
		// Git would take all of these for now.
		['2026-02-30', undefined],
		['v1.2', undefined],
		['soon', undefined],
		['', undefined],
		['2 weeks', undefined],
	] as const) {
		it(`${words || 'nothing'} is ${moment ?? 'none'}`, () => assert.equal(momentIn(words), moment));
	}
});
