import { conventionNamed } from '../conventions/conventions';
import { type Entry, entryKey } from '../model/item';
import { compareInProductOrder } from '../model/productOrder';
import { type IndexDelta, isEmpty } from './delta';
import { isSameEntry } from './sameEntry';

/** What was read of one file; no entries for a file that is gone or is no item. */
export interface FileRecord {
	readonly uri: string;
	readonly entries: readonly Entry[];
}

/** From this share of the index on, one sort is cheaper than placing each changed entry. */
const sortShare = 0.05;

/** The backlog as it stands: every entry by key, by id and in product order. Knows nothing of files' texts. */
export class BacklogIndex {
	readonly #byKey = new Map<string, Entry>();
	readonly #byUri = new Map<string, readonly Entry[]>();
	readonly #byId = new Map<string, Entry[]>();
	readonly #listeners = new Set<(delta: IndexDelta) => void>();
	#ordered: Entry[] = [];
	#revision = 0;
	#idRevision = 0;

	get revision(): number {
		return this.#revision;
	}

	/** Grows whenever an id comes, goes or is renamed: what was found out about references is then to be looked at again. */
	get idRevision(): number {
		return this.#idRevision;
	}

	/** All entries in product order. A new array after each change; never altered afterwards. */
	get entries(): readonly Entry[] {
		return this.#ordered;
	}

	get(key: string): Entry | undefined {
		return this.#byKey.get(key);
	}

	inFile(uri: string): readonly Entry[] {
		return this.#byUri.get(uri) ?? [];
	}

	/** All entries that a reference means, as the given convention spells references. More than one when ids repeat. */
	find(id: string, convention: string): readonly Entry[] {
		return this.#byId.get(idKey(id, convention)) ?? [];
	}

	/**
	 * Takes in what was read of some files.
	 * @returns what that changed; listeners hear of it unless nothing did
	 */
	apply(records: readonly FileRecord[]): IndexDelta {
		const added: Entry[] = [];
		const changed: Entry[] = [];
		const removed: Entry[] = [];
		// Of a file that comes twice only the last reading counts, or one entry would be both added and changed.
		const latest = new Map(records.map((record) => [record.uri, record]));
		for (const record of latest.values()) this.#applyFile(record, added, changed, removed);
		const delta = { revision: this.#revision + 1, added, changed, removed };
		if (isEmpty(delta)) return { ...delta, revision: this.#revision };
		this.#revision++;
		this.#reorder(delta);
		for (const listener of this.#listeners) listener(delta);
		return delta;
	}

	/** @returns a function that ends the subscription */
	onChange(listener: (delta: IndexDelta) => void): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}

	#applyFile({ uri, entries }: FileRecord, added: Entry[], changed: Entry[], removed: Entry[]): void {
		const before = new Map(this.inFile(uri).map((entry) => [entryKey(entry), entry]));
		const after: Entry[] = [];
		for (const entry of entries) {
			const key = entryKey(entry);
			const old = before.get(key);
			before.delete(key);
			if (old && isSameEntry(old, entry)) {
				after.push(old);
				continue;
			}
			after.push(entry);
			if (old) this.#forgetId(old);
			if (old?.id !== entry.id) this.#idRevision++;
			(old ? changed : added).push(entry);
			this.#byKey.set(key, entry);
			this.#rememberId(entry);
		}
		for (const [key, old] of before) {
			removed.push(old);
			this.#idRevision++;
			this.#byKey.delete(key);
			this.#forgetId(old);
		}
		if (after.length > 0) this.#byUri.set(uri, after);
		else this.#byUri.delete(uri);
	}

	#rememberId(entry: Entry): void {
		const key = idKey(entry.id, entry.convention);
		const known = this.#byId.get(key);
		if (known) known.push(entry);
		else this.#byId.set(key, [entry]);
	}

	#forgetId(entry: Entry): void {
		const key = idKey(entry.id, entry.convention);
		const rest = (this.#byId.get(key) ?? []).filter((other) => other !== entry);
		if (rest.length > 0) this.#byId.set(key, rest);
		else this.#byId.delete(key);
	}

	#reorder({ added, changed, removed }: IndexDelta): void {
		const gone = new Set([...removed, ...changed].map(entryKey));
		const kept = gone.size > 0 ? this.#ordered.filter((entry) => !gone.has(entryKey(entry))) : [...this.#ordered];
		const fresh = [...added, ...changed];
		if (fresh.length > kept.length * sortShare) {
			this.#ordered = [...kept, ...fresh].sort(compareInProductOrder);
			return;
		}
		for (const entry of fresh) kept.splice(insertionPoint(kept, entry), 0, entry);
		this.#ordered = kept;
	}
}

function idKey(id: string, convention: string): string {
	return `${convention}:${conventionNamed(convention).normaliseId(id)}`;
}

/** Where an entry belongs in an ordered list, by bisection. */
function insertionPoint(ordered: readonly Entry[], entry: Entry): number {
	let low = 0;
	let high = ordered.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (compareInProductOrder(ordered[middle] as Entry, entry) <= 0) low = middle + 1;
		else high = middle;
	}
	return low;
}
