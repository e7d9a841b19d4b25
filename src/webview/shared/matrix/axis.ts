/** One axis of the matrix, from 0 to a round number. */
export interface Axis {
	readonly max: number;
	/** Where the marks are, ascending, from 0 to the end. */
	readonly ticks: readonly number[];
	/** True where small values are at the end. */
	readonly backwards?: boolean;
}

/** How far along an axis a value is, as a share of its length. */
export function shareOf(value: number, { max, backwards }: Axis): number {
	return backwards ? 1 - value / max : value / max;
}

/** The value at a share of an axis; beyond its ends that at the end. */
export function valueAt(share: number, { max, backwards }: Axis): number {
	const within = Math.max(0, Math.min(1, share));
	return (backwards ? 1 - within : within) * max;
}

/** How many marks an axis has at most. */
const most = 6;

/**
 * An axis that has room for all values, and a little more to drag into.
 *
 * @param values not negative; none gives an axis to 10
 * @param scale the values that may be chosen, ascending: the next one beyond the largest fits, too
 */
export function axisFor(values: readonly number[], scale: readonly number[] = []): Axis {
	const largest = values.reduce((a, b) => Math.max(a, b), 0);
	const next = scale.find((value) => value > largest) ?? 0;
	const aim = largest === 0 && next === 0 ? 10 : Math.max(largest * 1.1, next);
	const step = niceStep(aim / (most - 1));
	const count = Math.ceil(aim / step - 1e-9);
	const ticks = Array.from({ length: count + 1 }, (_, index) => Number((index * step).toPrecision(12)));
	return { max: ticks.at(-1) ?? aim, ticks };
}

/** The next number of 1, 2, 2.5, 5 times a power of ten. */
function niceStep(least: number): number {
	const power = 10 ** Math.floor(Math.log10(least));
	const factor = [1, 2, 2.5, 5, 10].find((one) => one * power >= least - 1e-12) ?? 10;
	return factor * power;
}
