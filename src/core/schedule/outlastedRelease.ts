import type { Item } from '../model/item';
import { isClosed } from '../model/status';
import type { Schedule } from './schedule';

/** A release that goes out before an epic ends that belongs to it. */
export interface OutlastedRelease {
	readonly release: Item;
	/** The day on which it is planned, or was shipped. */
	readonly day: string;
	/** The field of the epic that says its end. */
	readonly field: 'target' | 'end';
	/** What is wrong and what would be right, in one sentence. */
	readonly message: string;
}

/**
 * The release of an open epic that is planned to end after it, whatever day within its period was meant. An epic without an end
 * of its own ends with its release.
 */
export function outlastedRelease(epic: Item, schedule: Schedule): OutlastedRelease | undefined {
	if (isClosed(epic.status.category)) return undefined;
	const field = epic.facts?.target === undefined ? 'end' : 'target';
	const ends = epic.facts?.[field];
	const release = schedule.releaseOf(epic);
	const day = release && schedule.spanOf(release).end;
	if (ends === undefined || !release || day === undefined) return undefined;
	const own = schedule.daysOf(String(ends), epic);
	if (!own || (own.first ?? own.last) <= day) return undefined;
	const message = `The ${field} (${ends}) lies after ${release.id}, which is planned for ${day}: end by then, or choose a later release.`;
	return { release, day, field, message };
}
