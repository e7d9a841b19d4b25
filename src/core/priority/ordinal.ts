/** Distance that is left between neighbours at the ends, so that later moves find whole numbers. */
export const spacing = 1000;

/**
 * A number strictly between two ordinals, whole when a whole one fits; the way the backlog-md convention keeps its order.
 *
 * @param before ordinal of the upper neighbour, undefined at the top
 * @param after ordinal of the lower neighbour, undefined at the bottom
 * @returns undefined when there is no room
 */
export function ordinalBetween(before: number | undefined, after: number | undefined): number | undefined {
	if (before === undefined && after === undefined) return spacing;
	if (after === undefined) return Math.floor(before as number) + spacing;
	if (before === undefined) return after > spacing ? Math.ceil(after) - spacing : aboveAll(after);
	const middle = (before + after) / 2;
	const whole = Math.round(middle);
	if (before < whole && whole < after) return whole;
	return before < middle && middle < after && isPlain(middle) ? middle : undefined;
}

/** Ordinals are kept positive as long as that goes. */
function aboveAll(first: number): number {
	if (first > 1) return Math.floor(first / 2) || first / 2;
	return first > 0 && isPlain(first / 2) ? first / 2 : Math.ceil(first) - spacing;
}

/** True for a number that is written without an exponent. */
function isPlain(value: number): boolean {
	return !String(value).includes('e');
}
