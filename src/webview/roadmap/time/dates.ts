import { dayText, monthsOn } from '../../../core/model/calendarDay';
import type { RoadmapZoom } from '../../../core/model/roadmapLook';
import type { Day, RoadmapDates, RoadmapFields } from '../../../protocol/roadmap';
import { spanOf } from './span';

/** What of a bar is moved: all of it, or one of its ends. */
export type Handle = 'bar' | 'start' | 'target';

/** Dates some days later, or earlier. What is not said stays so. */
export function movedBy({ start, target }: RoadmapDates, days: number): RoadmapDates {
	return { start: start === undefined ? start : start + days, target: target === undefined ? target : target + days };
}

/** Dates with one end on another day; the other end stays, and is not passed. An end that was open is said from then on. */
export function withEnd(dates: RoadmapDates, end: 'start' | 'target', day: Day): RoadmapDates {
	const span = spanOf(dates);
	if (!span) return dates;
	if (end === 'start') return { start: Math.min(day, span.to), target: dates.target };
	return { start: dates.start, target: Math.max(day, span.from) };
}

/** Dates after a handle was dragged by some days. */
export function dragged(dates: RoadmapDates, handle: Handle, days: number): RoadmapDates {
	const span = spanOf(dates);
	if (!span || days === 0) return dates;
	if (handle === 'bar') return movedBy(dates, days);
	return withEnd(dates, handle, (handle === 'start' ? span.from : span.to) + days);
}

/** Dates after a step by a key: of a day, a week or a month, whatever can be told apart at the zoom. */
export function stepped(dates: RoadmapDates, handle: Handle, way: 1 | -1, zoom: RoadmapZoom): RoadmapDates {
	const span = spanOf(dates);
	if (!span) return dates;
	const from = handle === 'target' ? span.to : span.from;
	const days = zoom === 'weeks' ? way : zoom === 'months' ? way * 7 : monthsOn(from, way) - from;
	return dragged(dates, handle, days);
}

/** Days by which the pointer moves a bar at a zoom: where a day is too small to be hit, weeks. */
export function snapped(days: number, zoom: RoadmapZoom): number {
	const unit = zoom === 'quarters' ? 7 : 1;
	return Math.round(days / unit) * unit;
}

export function isSameDates(a: RoadmapDates, b: RoadmapDates): boolean {
	return a.start === b.start && a.target === b.target;
}

/** What is to be written for dates to become others: only what differs. */
export function fieldsBetween(before: RoadmapDates, after: RoadmapDates): RoadmapFields {
	const text = (day: Day | undefined) => (day === undefined ? '' : dayText(day));
	return {
		...(before.start === after.start ? {} : { start: text(after.start) }),
		...(before.target === after.target ? {} : { target: text(after.target) }),
	};
}
