import type { Entry, Item } from '../model/item';
import type { ItemType } from '../model/itemType';

/** What a tree needs to know of the index. */
export interface BacklogSource {
	/** In product order. */
	readonly entries: readonly Entry[];
	find(id: string, convention: string): readonly Entry[];
}

/** Who belongs to whom. Free of loops, whatever the files say. */
export interface Hierarchy {
	/** The epic or story that a story names as its parent. */
	parentOf(story: Item): Item | undefined;
	/** The epic at the upper end of a story's parents. */
	epicOf(story: Item): Item | undefined;
	goalOf(epic: Item): Item | undefined;
	sprintOf(story: Item): Item | undefined;
}

/**
 * Resolves the references from stories to their parents. A reference to nothing, or to a file that cannot be read, is
 * none. Where parents form a loop, its first story that is met in product order gets none.
 *
 * @param stories in product order
 */
export function hierarchyOf(source: BacklogSource, stories: readonly Item[]): Hierarchy {
	const parents = new Map<Item, Item>();
	for (const story of stories) {
		const parent = story.epic && resolve(source, story, story.epic, ['epic', 'story']);
		if (parent) parents.set(story, parent);
	}
	cutLoops(parents, stories);
	const epics = new Map<Item, Item | undefined>();
	return {
		parentOf: (story) => parents.get(story),
		epicOf: (story) => epicOf(story, parents, epics),
		goalOf: (epic) => (epic.goal ? resolve(source, epic, epic.goal, ['goal']) : undefined),
		sprintOf: (story) => (story.sprint ? resolve(source, story, story.sprint, ['sprint']) : undefined),
	};
}

/** Types are tried in turn; between items with one id the first path wins, so that the answer does not depend on reading order. */
function resolve(source: BacklogSource, from: Item, id: string, types: readonly ItemType[]): Item | undefined {
	let best: Item | undefined;
	for (const entry of source.find(id, from.convention)) {
		if (!entry.readable || entry === from || !types.includes(entry.type)) continue;
		if (!best || isBetter(entry, best, types)) best = entry;
	}
	return best;
}

function isBetter(a: Item, b: Item, types: readonly ItemType[]): boolean {
	if (a.type !== b.type) return types.indexOf(a.type) < types.indexOf(b.type);
	return a.path === b.path ? a.line < b.line : a.path < b.path;
}

function cutLoops(parents: Map<Item, Item>, stories: readonly Item[]): void {
	const safe = new Set<Item>();
	for (const story of stories) {
		const path = new Set<Item>();
		let at: Item | undefined = story;
		while (at && !safe.has(at) && !path.has(at)) {
			path.add(at);
			at = parents.get(at);
		}
		if (at && path.has(at)) parents.delete(at);
		for (const visited of path) safe.add(visited);
	}
}

function epicOf(story: Item, parents: ReadonlyMap<Item, Item>, known: Map<Item, Item | undefined>): Item | undefined {
	const path: Item[] = [];
	let at: Item | undefined = story;
	while (at && at.type !== 'epic' && !known.has(at)) {
		path.push(at);
		at = parents.get(at);
	}
	const epic = at && at.type !== 'epic' ? known.get(at) : at;
	for (const visited of path) known.set(visited, epic);
	return epic;
}
