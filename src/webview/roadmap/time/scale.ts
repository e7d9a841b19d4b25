import type { RoadmapZoom } from '../../../core/model/roadmapLook';
import type { Day } from '../../../protocol/roadmap';

/** Pixels for a day at each zoom: a week, a month or a quarter is then about as wide as a short title. */
const widths: Readonly<Record<RoadmapZoom, number>> = { weeks: 20, months: 6, quarters: 2 };

/** How days lie on the sheet. */
export interface Scale {
	/** The day at the left edge. */
	readonly first: Day;
	/** The day at the right edge, which belongs to the sheet. */
	readonly last: Day;
	/** Pixels for a day. */
	readonly width: number;
}

/** @param range the days that the sheet holds, both included */
export function scaleOf(range: { readonly first: Day; readonly last: Day }, zoom: RoadmapZoom): Scale {
	return { ...range, width: widths[zoom] };
}

/** Distance of a day's beginning from the left edge, in pixels. */
export function xOf(day: Day, { first, width }: Scale): number {
	return (day - first) * width;
}

/** The day at a distance from the left edge. */
export function dayAt(x: number, { first, width }: Scale): Day {
	return first + Math.floor(x / width);
}

/** Width of all days together. */
export function widthOf({ first, last, width }: Scale): number {
	return (last - first + 1) * width;
}
