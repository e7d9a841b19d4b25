import type { IndexDelta } from '../index/delta';
import { type Entry, entryKey, type Item } from '../model/item';

/** Two readings of one story that has its id and its place in the files still. */
export interface StoryChange {
	readonly before: Item;
	readonly after: Item;
}

/** Beyond so many, gathering all rows anew is the shorter way. */
const many = 200;

/** Gathers what became of stories until somebody comes to look. */
export class StoryChanges {
	readonly #changes = new Map<string, StoryChange>();
	#isMore = false;

	add({ added, changed, replaced, removed }: IndexDelta): void {
		this.#isMore ||= added.length + removed.length > 0 || this.#changes.size + changed.length > many;
		for (const [at, after] of this.#isMore ? [] : changed.entries()) {
			const key = entryKey(after);
			const before = this.#changes.get(key)?.before ?? replaced[at];
			if (before && isStory(before) && isStory(after) && isSameThing(before, after)) {
				this.#changes.set(key, { before, after });
			} else this.#isMore = true;
		}
	}

	/**
	 * Hands over what was gathered, and begins anew.
	 * @returns undefined when something else changed too, or too much
	 */
	take(): readonly StoryChange[] | undefined {
		const changes = this.#isMore ? undefined : [...this.#changes.values()];
		this.#changes.clear();
		this.#isMore = false;
		return changes;
	}
}

function isStory(entry: Entry): entry is Item {
	return entry.readable && entry.type === 'story';
}

function isSameThing(a: Item, b: Item): boolean {
	return a.id === b.id && a.convention === b.convention;
}
