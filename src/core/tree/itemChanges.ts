import type { IndexDelta } from '../index/delta';
import { type Entry, entryKey, type Item } from '../model/item';

/** What became of one item: another reading of it, or, where one of the two is missing, that it came or went. */
export interface ItemChange {
	readonly before: Item | undefined;
	readonly after: Item | undefined;
}

/** Beyond so many, gathering all rows anew is the shorter way. */
const many = 200;

/** Gathers what became of items until somebody comes to look. */
export class ItemChanges {
	readonly #changes = new Map<string, ItemChange>();
	#isMore = false;

	add({ added, changed, replaced, removed }: IndexDelta): void {
		this.#isMore ||= this.#changes.size + added.length + changed.length + removed.length > many;
		if (this.#isMore) return;
		for (const entry of removed) this.#note(entry, undefined);
		for (const entry of added) this.#note(undefined, entry);
		for (const [at, entry] of changed.entries()) this.#note(replaced[at], entry);
	}

	/**
	 * Hands over what was gathered, and begins anew.
	 * @returns undefined when too much changed, or files that cannot be read
	 */
	take(): readonly ItemChange[] | undefined {
		const changes = this.#isMore ? undefined : [...this.#changes.values()];
		this.#changes.clear();
		this.#isMore = false;
		return changes;
	}

	#note(old: Entry | undefined, after: Entry | undefined): void {
		const key = keyOf(old, after);
		const known = this.#changes.get(key);
		const before = known ? known.before : old;
		if (isItem(before) && isItem(after)) this.#changes.set(key, { before, after });
		else this.#isMore = true;
	}
}

function keyOf(before: Entry | undefined, after: Entry | undefined): string {
	const entry = after ?? before;
	return entry ? entryKey(entry) : '';
}

function isItem(entry: Entry | undefined): entry is Item | undefined {
	return entry === undefined || entry.readable;
}
