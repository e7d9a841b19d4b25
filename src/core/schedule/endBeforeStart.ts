import type { Item } from '../model/item';
import type { Schedule } from './schedule';

/** An item whose own days stand the wrong way round. */
export interface EndBeforeStart {
	/** The field that says the end. */
	readonly field: 'target' | 'end';
	/** The first day of what `start` says, and the last of what the end says. */
	readonly start: string;
	readonly end: string;
	/** What is wrong and what would be right, in one sentence. */
	readonly message: string;
}

/** Whether an item ends before it starts by its own fields, whatever days within its periods were meant. */
export function endBeforeStart(item: Item, schedule: Schedule): EndBeforeStart | undefined {
	const { facts } = item;
	const field = facts?.target === undefined ? 'end' : 'target';
	const [begins, ends] = [facts?.start, facts?.[field]];
	if (begins === undefined || ends === undefined) return undefined;
	const start = schedule.daysOf(String(begins), item)?.first;
	const end = schedule.daysOf(String(ends), item)?.last;
	if (start === undefined || end === undefined || end >= start) return undefined;
	const message = `The ${field} (${ends}) lies before the start (${begins}): put the earlier day first, or correct one of the two.`;
	return { field, start, end, message };
}
