import type { Conventions } from '../conventions/conventions';
import { type Entry, entryKey, type Item } from '../model/item';
import type { ItemType } from '../model/itemType';

/** What a tree needs to know of the index. */
export interface BacklogSource {
	/** In product order. */
	readonly entries: readonly Entry[];
	readonly conventions: Conventions;
	/** What a reference means where it stands. */
	find(id: string, from: Entry): readonly Entry[];
	/** All entries with an id, wherever they are. */
	withId(id: string): readonly Entry[];
	/** Entries that give the same text find the same by the same id. */
	scopeOf(entry: Entry): string;
}

interface Answer {
	/** Who asked first. */
	readonly from: Item;
	readonly found: Item | undefined;
	/** What the found item means when it names itself, once it was asked for: another one with the same id. */
	forItself?: { readonly found: Item | undefined };
}

/** Finds what items' references mean. Many items share few references, so answers are remembered. */
export class References {
	readonly #source: BacklogSource;
	readonly #types: readonly ItemType[];
	/** By id, for each scope where an id repeats, else for each convention: telling the scope is the dear part. */
	readonly #known = new Map<string, Map<string, Answer>>();
	readonly #repeated = new Set<string>();

	/** @param types what may be meant, the more likely first */
	constructor(source: BacklogSource, types: readonly ItemType[]) {
		this.#source = source;
		this.#types = types;
	}

	find(from: Item, id: string | undefined): Item | undefined {
		if (!id) return undefined;
		const answer = this.#answer(from, id);
		if (answer.found !== from) return answer.found;
		answer.forItself ??= { found: this.#resolve(from, from, id) };
		return answer.forItself.found;
	}

	/** Whether all references that were asked for mean the items still that they meant. */
	standAsTheyAre(): boolean {
		for (const ids of this.#known.values()) {
			for (const [id, { from, found, forItself }] of ids) {
				if (forItself || (!this.#repeated.has(id) && this.#source.withId(id).length > 1)) return false;
				const now = this.#resolve(undefined, from, id);
				if ((now && entryKey(now)) !== (found && entryKey(found))) return false;
			}
		}
		return true;
	}

	#answer(from: Item, id: string): Answer {
		const place = this.#repeated.has(id) ? this.#source.scopeOf(from) : from.convention;
		const answer = this.#known.get(place)?.get(id);
		if (answer) return answer;
		if (!this.#repeated.has(id) && this.#source.withId(id).length > 1) {
			this.#repeated.add(id);
			return this.#answer(from, id);
		}
		const first = { from, found: this.#resolve(undefined, from, id) };
		const ids = this.#known.get(place);
		if (ids) ids.set(id, first);
		else this.#known.set(place, new Map([[id, first]]));
		return first;
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
