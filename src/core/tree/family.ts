import { entryKey, type Item } from '../model/item';
import type { ItemType } from '../model/itemType';

/**
 * Stories, or epics, that are parents or children of others of their type, which are few: what they say of their parents, with
 * loops cut. All others belong to what they name.
 */
export class Family {
	readonly #named: (story: Item) => Item | undefined;
	readonly #type: ItemType;
	/** Of children, their parent as they name it, else undefined where that would close a loop. */
	readonly #parents = new Map<Item, Item | undefined>();
	readonly #members = new Set<Item>();
	readonly #epics = new Map<Item, Item | undefined>();

	/**
	 * @param stories of a loop the one whose file comes first by its address gets no parent, whatever their order
	 * @param named the epic or story that a story names as its parent
	 * @param type of all of them
	 */
	constructor(stories: readonly Item[], named: (story: Item) => Item | undefined, type: ItemType = 'story') {
		this.#named = named;
		this.#type = type;
		for (const story of stories) {
			const parent = named(story);
			if (parent?.type !== type) continue;
			this.#parents.set(story, parent);
			this.#members.add(story).add(parent);
		}
		this.#cutLoops();
	}

	/** Who takes part in a chain of stories, or would if it were no loop. */
	has(story: Item): boolean {
		return this.#members.has(story);
	}

	readonly parentOf = (story: Item): Item | undefined => {
		return this.#parents.has(story) ? this.#parents.get(story) : this.#named(story);
	};

	/** The epic at the upper end of a story's parents. */
	readonly epicOf = (story: Item): Item | undefined => {
		const parent = this.parentOf(story);
		if (parent?.type !== this.#type) return parent;
		const path: Item[] = [];
		let at: Item | undefined = story;
		while (at && at.type !== 'epic' && !this.#epics.has(at)) {
			path.push(at);
			at = this.parentOf(at);
		}
		const epic = at && at.type !== 'epic' ? this.#epics.get(at) : at;
		for (const visited of path) this.#epics.set(visited, epic);
		return epic;
	};

	#cutLoops(): void {
		const safe = new Set<Item>();
		for (const story of this.#parents.keys()) {
			const path = new Set<Item>();
			let at: Item | undefined = story;
			while (at && !safe.has(at) && !path.has(at)) {
				path.add(at);
				at = this.#parents.get(at);
			}
			if (at && path.has(at)) this.#parents.set(this.#firstOfLoop(at), undefined);
			for (const visited of path) safe.add(visited);
		}
	}

	#firstOfLoop(member: Item): Item {
		let first = member;
		for (let at = this.#parents.get(member); at && at !== member; at = this.#parents.get(at)) {
			if (entryKey(at) < entryKey(first)) first = at;
		}
		return first;
	}
}
