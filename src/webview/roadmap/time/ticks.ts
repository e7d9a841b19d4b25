import { dateOf, dayOf, weekdayOf } from '../../../core/model/calendarDay';
import type { RoadmapZoom } from '../../../core/model/roadmapLook';
import type { Day } from '../../../protocol/roadmap';

/** A stretch of the axis under one name. */
export interface Tick {
	readonly from: Day;
	/** Belongs to it. */
	readonly to: Day;
	readonly name: string;
}

/** The two rows of names above the sheet: the wide stretches and the narrow ones. */
export interface Ticks {
	readonly wide: readonly Tick[];
	readonly narrow: readonly Tick[];
}

/** How dates are written; made once, as it is dear. */
export interface TickNames {
	readonly month: (day: Day) => string;
	readonly monthAndYear: (day: Day) => string;
	/** Of a quarter (from 1) and a year. */
	readonly quarter: (quarter: number, year: number) => string;
}

/** The stretches that have a day between two days in common with the view. */
export function ticksBetween(from: Day, to: Day, zoom: RoadmapZoom, names: TickNames): Ticks {
	const months = () => stretches(from, to, 1);
	const quarters = () => stretches(from, to, 3).map((each) => ({ ...each, name: quarterName(each.from, names) }));
	if (zoom === 'weeks') {
		return {
			wide: months().map((each) => ({ ...each, name: names.monthAndYear(each.from) })),
			narrow: weeks(from, to),
		};
	}
	if (zoom === 'months') {
		return { wide: quarters(), narrow: months().map((each) => ({ ...each, name: names.month(each.from) })) };
	}
	const years = stretches(from, to, 12).map((each) => ({ ...each, name: String(dateOf(each.from).year) }));
	return {
		wide: years,
		narrow: stretches(from, to, 3).map((each) => ({ ...each, name: `Q${quarterOf(each.from)}` })),
	};
}

/** Stretches of so many months, counted from January. */
function stretches(from: Day, to: Day, months: number): { from: Day; to: Day }[] {
	const { year, month } = dateOf(from);
	const found: { from: Day; to: Day }[] = [];
	for (let at = month - (month % months); ; at += months) {
		const first = dayOf(year, at, 1);
		if (first > to) return found;
		found.push({ from: first, to: dayOf(year, at + months, 1) - 1 });
	}
}

function weeks(from: Day, to: Day): Tick[] {
	const found: Tick[] = [];
	for (let first = from - weekdayOf(from); first <= to; first += 7) {
		found.push({ from: first, to: first + 6, name: String(dateOf(first).date) });
	}
	return found;
}

function quarterOf(day: Day): number {
	return Math.floor(dateOf(day).month / 3) + 1;
}

function quarterName(day: Day, names: TickNames): string {
	return names.quarter(quarterOf(day), dateOf(day).year);
}
