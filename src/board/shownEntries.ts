import type { Entry } from '../core/model/item';
import { isClosed } from '../core/model/status';

/** The entries that a board shows, in product order: stories, those that are closed only when they are asked for. */
export function shownEntries(entries: readonly Entry[], closed: boolean): readonly Entry[] {
	return entries.filter((entry) => entry.type === 'story' && (closed || !isClosed(entry.status.category)));
}
