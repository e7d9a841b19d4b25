/** Below this value steps are halves, from it on they are whole. */
const coarseFrom = 5;

/**
 * The nearest sensible value: one of the scale where there is one, or else a step of 0.5 below 5 and of 1 from there.
 *
 * @param least the smallest value that makes sense
 */
export function snap(value: number, scale: readonly number[], least: number): number {
	const [first, ...rest] = scale;
	if (first !== undefined) {
		return rest.reduce((best, one) => (Math.abs(one - value) < Math.abs(best - value) ? one : best), first);
	}
	const step = value < coarseFrom ? 0.5 : 1;
	return Math.max(least, Math.round(value / step) * step);
}

/** The next value up or down; the value itself where there is none. */
export function stepped(value: number, way: 1 | -1, scale: readonly number[], least: number): number {
	if (scale.length > 0) {
		const next = way > 0 ? scale.find((one) => one > value) : scale.findLast((one) => one < value);
		return next ?? value;
	}
	const step = value < coarseFrom || (value === coarseFrom && way < 0) ? 0.5 : 1;
	// A value between two steps goes to the next one first.
	const places = way > 0 ? Math.floor(value / step + 1e-9) + 1 : Math.ceil(value / step - 1e-9) - 1;
	return Math.max(least, places * step);
}
