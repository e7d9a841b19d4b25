import { dayNumber } from '../core/model/calendarDay';
import type { Item } from '../core/model/item';
import type { Schedule } from '../core/schedule/schedule';
import type { Day, RoadmapDates } from '../protocol/roadmap';

/** A day that a text of the core names; undefined for none. */
export function dayIn(text: string | undefined): Day | undefined {
	return text === undefined ? undefined : dayNumber(text);
}

/** What an item's own file says of when it begins and ends; of a period its first and its last day. */
export function datesOf(item: Item, schedule: Schedule): RoadmapDates {
	const { facts } = item;
	const days = (value: number | string | undefined) =>
		value === undefined ? undefined : schedule.daysOf(String(value), item);
	return { start: dayIn(days(facts?.start)?.first), target: dayIn(days(facts?.target ?? facts?.end)?.last) };
}
