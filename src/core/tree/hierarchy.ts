import type { Conventions } from '../conventions/conventions';
import type { Entry, Item } from '../model/item';
import type { ItemType } from '../model/itemType';

/** What a tree needs to know of the index. */
export interface BacklogSource {
	/** In product order. */
	readonly entries: readonly Entry[];
	readonly conventions: Conventions;
	find(id: string, from: Entry): readonly Entry[];
	/** Entries that give the same text find the same by the same id. */
	scopeOf(entry: Entry): string;
}

/** Who belongs to whom. Free of loops, whatever the files say. */
export interface Hierarchy {
	/** The epic or story that a story names as its parent. */
	parentOf(story: Item): Item | undefined;
	/** The epic at the upper end of a story's parents. */
	epicOf(story: Item): Item | undefined;
	goalOf(epic: Item): Item | undefined;
	sprintOf(story: Item): Item | undefined;
	/**
	 * Takes a new reading of a story, with the id it had, for the one before.
	 * @returns false when that can change whom other stories belong to: nothing was done then
	 */
	replace(before: Item, after: Item): boolean;
}

/**
 * Resolves the references from stories to their parents. A reference to nothing, or to a file that cannot be read, is
 * none. Where parents form a loop, its first story that is met in product order gets none.
 *
 * @param stories in product order
 */
export function hierarchyOf(source: BacklogSource, stories: readonly Item[]): Hierarchy {
	const above = resolver(source, ['epic', 'story']);
	const goalNamed = resolver(source, ['goal']);
	const sprintNamed = resolver(source, ['sprint']);
	const parents = new Map<Item, Item>();
	for (const story of stories) {
		const parent = above(story, story.epic);
		if (parent) parents.set(story, parent);
	}
	// Before loops are cut: whoever takes part in one is not free to change either.
	const family = new Set<Item>();
	for (const [story, parent] of parents) if (parent.type === 'story') family.add(story).add(parent);
	cutLoops(parents, stories);
	const epics = new Map<Item, Item | undefined>();
	return {
		parentOf: (story) => parents.get(story),
		epicOf: (story) => epicOf(story, parents, epics),
		goalOf: (epic) => goalNamed(epic, epic.goal),
		sprintOf: (story) => sprintNamed(story, story.sprint),
		replace(before, after) {
			const parent = above(after, after.epic);
			if (family.has(before) || parent?.type === 'story') return false;
			parents.delete(before);
			epics.delete(before);
			if (parent) parents.set(after, parent);
			return true;
		},
	};
}

/** Finds what an item's reference means. Many items share few references, so answers are remembered. */
function resolver(source: BacklogSource, types: readonly ItemType[]) {
	const known = new Map<string, Map<string, Item | undefined>>();
	return (from: Item, id: string | undefined): Item | undefined => {
		if (!id) return undefined;
		const scope = source.scopeOf(from);
		let ids = known.get(scope);
		if (!ids) {
			ids = new Map();
			known.set(scope, ids);
		}
		if (!ids.has(id)) ids.set(id, resolve(source, undefined, from, id, types));
		const found = ids.get(id);
		// Only an item that names itself can be its own answer; another one with the same id may be meant.
		return found === from ? resolve(source, from, from, id, types) : found;
	};
}

/** Types are tried in turn; between items with one id the first path wins, so that the answer does not depend on reading order. */
function resolve(
	source: BacklogSource,
	not: Item | undefined,
	from: Item,
	id: string,
	types: readonly ItemType[],
): Item | undefined {
	let best: Item | undefined;
	for (const entry of source.find(id, from)) {
		if (!entry.readable || entry === not || !types.includes(entry.type)) continue;
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
		if (parents.get(story)?.type !== 'story') continue;
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
	const parent = parents.get(story);
	if (parent?.type !== 'story') return parent;
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
