/** Chance from a seed: the same seed gives the same throws on every machine. */
export interface Dice {
	/** A number in [0, 1). */
	next(): number;
	/** A whole number from `least` to `most`, both included. */
	whole(least: number, most: number): number;
	/** True in the given share of throws. */
	chance(share: number): boolean;
	pick<T>(values: readonly T[]): T;
	/** Some of the values, each at most once, in their order. */
	some<T>(values: readonly T[], count: number): readonly T[];
	/** A positive number around `median` with a long tail: log-normal, `spread` being the deviation of its logarithm. */
	longTail(median: number, spread: number): number;
}

/** Mulberry32: 32 bits of state, even enough for texts. Not for secrets. */
export function dice(seed: number): Dice {
	let state = seed >>> 0;
	const next = (): number => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
	const thrown: Dice = {
		next,
		whole: (least, most) => least + Math.floor(next() * (most - least + 1)),
		chance: (share) => next() < share,
		pick(values) {
			const value = values[Math.floor(next() * values.length)];
			if (value === undefined) throw new RangeError('There is nothing to pick from');
			return value;
		},
		some(values, count) {
			let wanted = Math.min(count, values.length);
			return values.filter((_, at) => {
				const taken = next() < wanted / (values.length - at);
				if (taken) wanted--;
				return taken;
			});
		},
		longTail: (median, spread) =>
			median * Math.exp(spread * Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())),
	};
	return thrown;
}

/** The seed of one part of a whole, far from those of its neighbours. */
export function seedOf(seed: number, part: number): number {
	return Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(part + 1, 0xc2b2ae35);
}
