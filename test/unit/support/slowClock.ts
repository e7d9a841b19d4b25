import type { Clock } from '../../../src/core/ports/clock';

/** Time that goes on by 5 ms whenever somebody looks, and a count of the breaks that were taken. */
export function slowClock(): Clock & { readonly turns: number } {
	let now = 0;
	let turns = 0;
	return {
		now() {
			now += 5;
			return now;
		},
		date: () => 0,
		yield: async () => {
			turns++;
		},
		get turns() {
			return turns;
		},
	};
}
