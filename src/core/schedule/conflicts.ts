import type { Item } from '../model/item';
import { isClosed } from '../model/status';
import type { Schedule } from './schedule';

/** An epic that begins before another one can be done for which it waits. */
export interface Conflict {
	readonly other: Item;
	/** The earliest day on which the other one can be done, as planned. */
	readonly endFrom: string;
	/** The epics without days of their own by which it waits for the other one; none where it names it itself. */
	readonly by: readonly Item[];
	/** What is wrong and what would be right, in one sentence. */
	readonly message: string;
}

/**
 * What contradicts the dependencies of an open epic, whatever day within its periods was meant: it has to begin before something
 * can be done that it waits for. Through epics without days the way goes on; what is done or dropped holds nothing up.
 */
export function conflictsOf(epic: Item, schedule: Schedule): readonly Conflict[] {
	const { startBy } = schedule.spanOf(epic);
	if (startBy === undefined || isClosed(epic.status.category)) return [];
	const conflicts: Conflict[] = [];
	const seen = new Set<Item>([epic]);
	const queue: { readonly at: Item; readonly by: readonly Item[] }[] = [{ at: epic, by: [] }];
	for (const { at, by } of queue) {
		for (const other of schedule.dependenciesOf(at)) {
			if (seen.has(other) || isClosed(other.status.category)) continue;
			seen.add(other);
			const { endFrom, end } = schedule.spanOf(other);
			if (endFrom !== undefined && startBy < endFrom) {
				const message = messageOf(epic, startBy, other, endFrom, by);
				conflicts.push({ other, endFrom, by, message });
			} else if (end === undefined && endFrom === undefined) queue.push({ at: other, by: [...by, other] });
		}
	}
	return conflicts;
}

function messageOf(epic: Item, startBy: string, other: Item, endFrom: string, by: readonly Item[]): string {
	const way = by.length > 0 ? ` by way of ${by.map(({ id }) => id).join(', ')}` : '';
	return `${epic.id} is to begin by ${startBy} but waits for ${other.id}${way}, which is not done before ${endFrom}: begin after that, or end ${other.id} earlier.`;
}
