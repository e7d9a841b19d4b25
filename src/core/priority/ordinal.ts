import type { Random } from '../ports/clock';

/** Distance that is left between neighbours at the ends, so that later moves find whole numbers. */
export const spacing = 1000;

/**
 * A number strictly between two ordinals, whole when a whole one fits; the way the backlog-md convention keeps its order.
 * Where there is room it is taken at random from the middle third, so that two branches that choose the same gap hardly ever
 * write the same number, which would merge cleanly and leave the order of the two open.
 *
 * @param before ordinal of the upper neighbour, undefined at the top
 * @param after ordinal of the lower neighbour, undefined at the bottom
 * @returns undefined when there is no room
 */
export function ordinalBetween(
	before: number | undefined,
	after: number | undefined,
	random: Random,
): number | undefined {
	if (before === undefined && after === undefined) return inMiddle(0, 2 * spacing, random);
	if (after === undefined)
		return inMiddle(Math.floor(before as number), Math.floor(before as number) + 2 * spacing, random);
	// Ordinals are kept positive as long as that goes.
	if (before === undefined)
		return inMiddle(lowEnd(after as number), after as number, random) ?? Math.ceil(after as number) - spacing;
	return inMiddle(before, after, random);
}

/** How far down a number above all others may go: not below nought while the first one is above it. */
function lowEnd(first: number): number {
	return first > 0 ? Math.max(0, first - 2 * spacing) : first - 2 * spacing;
}

/** A whole number of the middle third between two others, else the whole one nearest to the middle, else the middle itself. */
function inMiddle(low: number, high: number, random: Random): number | undefined {
	if (low >= high) return undefined;
	const third = (high - low) / 3;
	const first = Math.ceil(low + third);
	const choices = Math.floor(high - third) - first + 1;
	if (choices > 0) return first + Math.floor(random() * choices);
	const middle = (low + high) / 2;
	const whole = Math.round(middle);
	if (low < whole && whole < high) return whole;
	return low < middle && middle < high && isPlain(middle) ? middle : undefined;
}

/** True for a number that is written without an exponent. */
function isPlain(value: number): boolean {
	return !String(value).includes('e');
}
