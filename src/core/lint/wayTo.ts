import { type Entry, entryKey } from '../model/item';
import { isClosed } from '../model/status';

/** Items looked at from one on; keeps a run over a backlog of one long chain from taking quadratic time. */
const mostVisited = 2000;

/**
 * The shortest way by dependencies from one item to another or back to itself: the items from the first one on, without the one
 * it leads to. Breadth first, each item once. Done and dropped items hold nothing up, so no way goes on from one of them.
 *
 * @param find all entries that answer to an id in a reference of the given one
 * @returns undefined when there is none
 */
export function wayTo(
	start: Entry,
	goal: Entry,
	find: (id: string, from: Entry) => readonly Entry[],
): readonly Entry[] | undefined {
	const goalKey = entryKey(goal);
	const from = new Map<string, Entry>();
	const queue: Entry[] = [start];
	for (let i = 0; i < queue.length && i < mostVisited; i++) {
		const entry = queue[i];
		if (!entry?.readable || isClosed(entry.status.category)) continue;
		for (const next of entry.dependsOn.flatMap((id) => find(id, entry))) {
			const key = entryKey(next);
			if (key === goalKey) return pathTo(entry, entryKey(start), from);
			if (from.has(key)) continue;
			from.set(key, entry);
			queue.push(next);
		}
	}
	return undefined;
}

function pathTo(last: Entry, startKey: string, from: ReadonlyMap<string, Entry>): Entry[] {
	const path: Entry[] = [];
	for (let at: Entry | undefined = last; at; at = from.get(entryKey(at))) {
		path.unshift(at);
		if (entryKey(at) === startKey) break;
	}
	return path;
}
