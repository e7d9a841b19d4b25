import type { Day, RoadmapDates, RoadmapEpic } from '../../../protocol/roadmap';

/** Days for which a bar is drawn that has only one end. */
export const usualLength = 28;

/** Where a bar begins and ends, both days included. */
export interface Span {
	readonly from: Day;
	readonly to: Day;
	/** The file does not say when it begins, or ends. */
	readonly openStart: boolean;
	readonly openEnd: boolean;
}

/** The bar of some dates; undefined where nothing is said. Dates in the wrong order are drawn in the right one. */
export function spanOf({ start, target }: RoadmapDates): Span | undefined {
	if (start === undefined && target === undefined) return undefined;
	const from = start ?? (target ?? 0) - usualLength + 1;
	const to = target ?? from + usualLength - 1;
	const openStart = start === undefined;
	const openEnd = target === undefined;
	return { from: Math.min(from, to), to: Math.max(from, to), openStart, openEnd };
}

/** The last day that is drawn of an epic: the end of its bar, or of the tail up to its forecast. */
export function tailEnd({ forecast }: Pick<RoadmapEpic, 'forecast'>, { to }: Span): Day {
	return Math.max(to, forecast?.late ?? forecast?.early ?? to);
}
