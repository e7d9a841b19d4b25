import type { Conventions } from '../conventions/conventions';
import { type Entry, entryKey, type Item } from '../model/item';
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

interface Answer {
	/** Who asked first. */
	readonly from: Item;
	readonly found: Item | undefined;
}

/** Finds what items' references mean. Many items share few references, so answers are remembered. */
export class References {
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
