import type { Conventions } from '../conventions/conventions';
import { type Entry, entryKey, type Item } from '../model/item';
import type { ItemType } from '../model/itemType';
import type { ItemChange } from './itemChanges';

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
	 * Takes in what became of a story.
	 * @returns false when that can change whom other stories belong to: then it is to be made anew
	 */
	follow(change: ItemChange): boolean;
}

/**
 * Resolves the references from stories to their parents. A reference to nothing, or to a file that cannot be read, is
 * none. Where parents form a loop, its first story that is met in product order gets none.
 *
 * @param stories in product order
 */
export function hierarchyOf(source: BacklogSource, stories: readonly Item[]): Hierarchy {
	const above = new References(source, ['epic', 'story']);
	const goalNamed = new References(source, ['goal']);
	const sprintNamed = new References(source, ['sprint']);
	const parents = new Map<Item, Item>();
	for (const story of stories) {
		const parent = above.find(story, story.epic);
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
		goalOf: (epic) => goalNamed.find(epic, epic.goal),
		sprintOf: (story) => sprintNamed.find(story, story.sprint),
		follow({ before, after }) {
			if (before && family.has(before)) return false;
			if (before?.id !== after?.id && !above.standAsTheyAre()) return false;
			const parent = after && above.find(after, after.epic);
			if (parent?.type === 'story') return false;
			if (before) parents.delete(before);
			if (after && parent) parents.set(after, parent);
			return true;
		},
	};
}

interface Answer {
	/** Who asked first. */
	readonly from: Item;
	readonly found: Item | undefined;
}

/** Finds what items' references mean. Many items share few references, so answers are remembered. */
class References {
	readonly #source: BacklogSource;
	readonly #types: readonly ItemType[];
	/** By scope and id. */
	readonly #known = new Map<string, Map<string, Answer>>();
	/** True when an answer was given that is not remembered. */
	#namesItself = false;

	/** @param types what may be meant, the more likely first */
	constructor(source: BacklogSource, types: readonly ItemType[]) {
		this.#source = source;
		this.#types = types;
	}

	find(from: Item, id: string | undefined): Item | undefined {
		if (!id) return undefined;
		const scope = this.#source.scopeOf(from);
		let ids = this.#known.get(scope);
		if (!ids) {
			ids = new Map();
			this.#known.set(scope, ids);
		}
		let answer = ids.get(id);
		if (!answer) {
			answer = { from, found: this.#resolve(undefined, from, id) };
			ids.set(id, answer);
		}
		if (answer.found !== from) return answer.found;
		// Only an item that names itself can be its own answer; another one with the same id may be meant.
		this.#namesItself = true;
		return this.#resolve(from, from, id);
	}

	/** Whether all references that were asked for mean the items still that they meant. */
	standAsTheyAre(): boolean {
		if (this.#namesItself) return false;
		for (const ids of this.#known.values()) {
			for (const [id, { from, found }] of ids) {
				const now = this.#resolve(undefined, from, id);
				if ((now && entryKey(now)) !== (found && entryKey(found))) return false;
			}
		}
		return true;
	}

	/** Types are tried in turn; between items with one id the first path wins, so that the answer does not depend on reading order. */
	#resolve(not: Item | undefined, from: Item, id: string): Item | undefined {
		let best: Item | undefined;
		for (const entry of this.#source.find(id, from)) {
			if (!entry.readable || entry === not || !this.#types.includes(entry.type)) continue;
			if (!best || isBetter(entry, best, this.#types)) best = entry;
		}
		return best;
	}
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
