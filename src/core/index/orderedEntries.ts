import type { Entry } from '../model/item';
import { compareInProductOrder } from '../model/productOrder';

/** Up to so many entries are put in their places one by one; more are merged in one go. */
const few = 16;

/** Entries in product order. Ordering waits until somebody asks, so that a whole backlog that comes in pieces is sorted once. */
export class OrderedEntries {
	#ordered: readonly Entry[] = [];
	/** What came and what went since the order was last asked for. */
	readonly #fresh = new Set<Entry>();
	readonly #stale = new Set<Entry>();

	/** A new array after each change; never altered afterwards. */
	get all(): readonly Entry[] {
		const changes = this.#fresh.size + this.#stale.size;
		if (changes === 0) return this.#ordered;
		const change = changes <= few ? placed : merged;
		this.#ordered = change(this.#ordered, this.#fresh, this.#stale);
		this.#fresh.clear();
		this.#stale.clear();
		return this.#ordered;
	}

	add(entry: Entry): void {
		this.#fresh.add(entry);
	}

	remove(entry: Entry): void {
		if (!this.#fresh.delete(entry)) this.#stale.add(entry);
	}
}

/** A few changes: places are found by bisection, and all else is moved by the engine as one block of memory. */
function placed(ordered: readonly Entry[], fresh: ReadonlySet<Entry>, stale: ReadonlySet<Entry>): Entry[] {
	const all = ordered.slice();
	for (const entry of stale) all.splice(all.lastIndexOf(entry, placeBehind(all, entry) - 1), 1);
	for (const entry of fresh) all.splice(placeBehind(all, entry), 0, entry);
	return all;
}

/** Two ordered lists as one; comparing ids is the dear part, so places are found by bisection here too. */
function merged(ordered: readonly Entry[], fresh: ReadonlySet<Entry>, stale: ReadonlySet<Entry>): Entry[] {
	const kept = stale.size > 0 ? ordered.filter((entry) => !stale.has(entry)) : ordered;
	const all: Entry[] = [];
	let from = 0;
	for (const entry of [...fresh].sort(compareInProductOrder)) {
		const to = placeBehind(kept, entry, from);
		for (let at = from; at < to; at++) all.push(kept[at] as Entry);
		all.push(entry);
		from = to;
	}
	for (let at = from; at < kept.length; at++) all.push(kept[at] as Entry);
	return all;
}

/** Where an entry belongs in an ordered list, at `from` or behind: before the first one that it comes before. */
function placeBehind(ordered: readonly Entry[], entry: Entry, from = 0): number {
	let low = from;
	let high = ordered.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (compareInProductOrder(ordered[middle] as Entry, entry) <= 0) low = middle + 1;
		else high = middle;
	}
	return low;
}
