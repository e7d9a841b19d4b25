import { dateOf, dayOf } from '../../../core/model/calendarDay';
import type { Day } from '../../../protocol/roadmap';

/** Months around what is to be seen, so that there is room to move it to. */
const room = 3;
/** A year mistyped in one file must not make the sheet endless: days further from today stay out of it. */
const furthest = 3660;
/** Days that a sheet has at least, so that it fills a wide window. */
const least = 1500;

/** The days that a sheet holds: whole years around all that is to be seen. */
export function rangeAround(days: readonly Day[], today: Day): { readonly first: Day; readonly last: Day } {
	const near = days.filter((day) => Math.abs(day - today) <= furthest);
	let from = today;
	let to = today;
	for (const day of near) {
		from = Math.min(from, day);
		to = Math.max(to, day);
	}
	const before = dateOf(from);
	const first = dayOf(before.year, before.month - room, 1);
	const after = dateOf(Math.max(to, first + least));
	return { first, last: dayOf(after.year, after.month + room + 1, 0) };
}
