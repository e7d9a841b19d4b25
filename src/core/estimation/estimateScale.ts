import type { EstimationConfig } from '../config/config';

/** The points that a team gives, ascending. */
export interface EstimateScale {
	readonly points: readonly number[];
	/** What the team calls them, where it estimates in sizes and not in numbers. */
	readonly words: ReadonlyMap<number, string>;
	/** Whether other numbers may be written too: true unless the team has set its scale. */
	readonly open: boolean;
}

/** What holds where neither the settings nor the backlog say anything. */
export const usualScale: readonly number[] = [1, 2, 3, 5, 8, 13];

/** Scales that teams use, the likelier one first. */
const knownScales: readonly (readonly number[])[] = [
	[1, 2, 3, 5, 8, 13, 21],
	[0.5, 1, 2, 3, 5, 8, 13, 20, 40, 100],
	[1, 2, 4, 8, 16, 32],
	[1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
];

/** Of fewer estimates no scale is to be seen. */
const leastEstimates = 5;
/** Share of the estimates that a scale has to have, so that some odd one does not hide it. */
const shareOn = 0.9;
/** More numbers than these are no scale. */
const mostSteps = 12;

/**
 * The scale of a team: the one that its settings give; else its sizes; else the one that the backlog's own estimates are on, up to
 * one step above the highest of them; else the usual one.
 * @param used how often which points are in the backlog
 */
export function estimateScale({ scale, sizes }: EstimationConfig, used: ReadonlyMap<number, number>): EstimateScale {
	const words = new Map<number, string>();
	for (const [word, points] of Object.entries(sizes)) if (!words.has(points)) words.set(points, word);
	if (scale) return { points: scale, words: new Map(), open: false };
	if (words.size > 0) return { points: [...words.keys()].sort(ascending), words, open: true };
	return { points: scaleOf(used) ?? usualScale, words, open: true };
}

/** The place of points on a scale, as steps from its beginning; between two steps the nearer one, the upper one of both. */
export function stepOf(points: number, scale: readonly number[]): number {
	let best = 0;
	for (const [step, value] of scale.entries())
		if (Math.abs(value - points) <= Math.abs((scale[best] ?? value) - points)) best = step;
	return best;
}

function scaleOf(used: ReadonlyMap<number, number>): readonly number[] | undefined {
	const given = [...used].filter(([points, count]) => points > 0 && count > 0);
	const all = given.reduce((sum, [, count]) => sum + count, 0);
	if (all < leastEstimates) return undefined;
	const highest = Math.max(...given.map(([points]) => points));
	for (const scale of knownScales) {
		const on = given.reduce((sum, [points, count]) => sum + (scale.includes(points) ? count : 0), 0);
		if (on < shareOn * all) continue;
		const above = scale.findIndex((points) => points > highest);
		return above < 0 ? scale : scale.slice(0, Math.max(above + 1, usualSteps));
	}
	const own = given.map(([points]) => points).sort(ascending);
	return own.length <= mostSteps ? own : undefined;
}

/** However small the estimates so far, a larger story may come. */
const usualSteps = 6;

function ascending(a: number, b: number): number {
	return a - b;
}
