import type { Item } from '../model/item';
import type { EstimatedItem, EstimatesView, Neighbour } from './estimatedStories';
import { stepOf } from './estimateScale';

/** How many finished stories an estimate is held against. */
export const neighbours = 5;
/** From this likeness on a finished story says something of another one. */
export const nearFrom = 0.5;
/** Fewer near ones say nothing of an estimate. */
export const leastNear = 3;

/** What finished stories that are like a story say of its size. */
export interface SimilarEstimates {
	/** Nearest first; at least `leastNear`. */
	readonly stories: readonly Neighbour[];
	readonly lowest: number;
	readonly highest: number;
	/** The middle one of their estimates, as a value of the scale. */
	readonly proposed: number;
}

/**
 * The finished stories that are nearest to a story, and what size they propose for it: estimation by analogy (M. Shepperd and
 * C. Schofield, "Estimating software project effort using analogies", IEEE Transactions on Software Engineering 23, 1997), with
 * the middle estimate in place of the mean, since points are steps and no measure.
 * @returns undefined when there are too few that are near enough
 */
export function similarEstimates(
	story: Item,
	estimates: EstimatesView,
	scale: readonly number[],
): SimilarEstimates | undefined {
	const stories = estimates.similar(story, neighbours).filter(({ likeness }) => likeness >= nearFrom);
	if (stories.length < leastNear) return undefined;
	const points = stories.map(({ item }) => item.points).sort((a, b) => a - b);
	const middle = points[Math.floor(points.length / 2)] ?? 0;
	return {
		stories,
		lowest: points[0] ?? middle,
		highest: points.at(-1) ?? middle,
		proposed: scale[stepOf(middle, scale)] ?? middle,
	};
}

/** How many reference stories are shown for a value of the scale. */
const references = 3;

/** Finished stories with just these points, those most like a story first: what "a 5" means to this team. */
export function referenceStories(story: Item, estimates: EstimatesView, points: number): readonly EstimatedItem[] {
	return estimates.withPoints(story, points, references).map(({ item }) => item);
}

/**
 * How many steps of the scale an estimate lies outside of what similar finished stories got; negative below them, 0 within.
 */
export function stepsOutside(points: number, { lowest, highest }: SimilarEstimates, scale: readonly number[]): number {
	const at = stepOf(points, scale);
	const low = stepOf(lowest, scale);
	const high = stepOf(highest, scale);
	return at < low ? at - low : at > high ? at - high : 0;
}
