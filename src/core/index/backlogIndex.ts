import { Conventions } from '../conventions/conventions';
import { type Entry, entryKey } from '../model/item';
import { compareInProductOrder } from '../model/productOrder';
import { type IndexDelta, isEmpty } from './delta';
import { IdTable } from './idTable';
import { isSameEntry } from './sameEntry';

/** What was read of one file; no entries for a file that is gone or is no item. */
export interface FileRecord {
	readonly uri: string;
	readonly entries: readonly Entry[];
}

const none: readonly Entry[] = [];

/** The backlog as it stands: every entry by key, by id and in product order. Knows nothing of files' texts. */
export class BacklogIndex {
	readonly #files = new Map<string, Entry | readonly Entry[]>();
	readonly #ids = new IdTable();
	readonly #listeners = new Set<(delta: IndexDelta) => void>();
	#conventions = new Conventions();
	#ordered: Entry[] = [];
	#revision = 0;

	get revision(): number {
		return this.#revision;
	}

	/** Grows whenever an id comes, goes or is renamed: what was found out about references is then to be looked at again. */
	get idRevision(): number {
		return this.#ids.revision;
	}

	/** All entries in product order. A new array after each change; never altered afterwards. */
	get entries(): readonly Entry[] {
		return this.#ordered;
	}

	/** The conventions by which the entries were read. */
	get conventions(): Conventions {
		return this.#conventions;
	}

	/** Takes other conventions; what was read by the former ones is to be read again. */
	useConventions(conventions: Conventions): void {
		this.#conventions = conventions;
		this.#ids.useConventions(conventions);
	}

	get(key: string): Entry | undefined {
		const end = key.lastIndexOf('#');
		const entries = this.inFile(end < 0 ? key : key.slice(0, end));
		return entries.find((entry) => entryKey(entry) === key);
	}

	/** The entries of a file, in text order. */
	inFile(uri: string): readonly Entry[] {
		const entries = this.#files.get(uri);
		return entries === undefined ? none : Array.isArray(entries) ? entries : [entries as Entry];
	}

	/** Uris of all files that have entries. */
	get files(): Iterable<string> {
		return this.#files.keys();
	}

	/**
	 * All entries that a reference means where it stands: those of the same scope before others, those of the same convention
	 * before others. More than one when ids repeat.
	 */
	find(id: string, from: Pick<Entry, 'convention' | 'root' | 'path'>): readonly Entry[] {
		return this.#ids.find(id, from);
	}

	/** Tells where an entry's references are looked up: entries that give the same text ask in the same place. */
	scopeOf({ convention, root, path }: Pick<Entry, 'convention' | 'root' | 'path'>): string {
		return `${convention} ${root} ${this.#conventions.named(convention).scopeOf(path)}`;
	}

	/** All entries with an id in any spelling, wherever they are. */
	withId(id: string): readonly Entry[] {
		return this.#ids.everywhere(id);
	}

	/**
	 * Takes in what was read of some files.
	 * @returns what that changed; listeners hear of it unless nothing did
	 */
	apply(records: readonly FileRecord[]): IndexDelta {
		const added: Entry[] = [];
		const changed: Entry[] = [];
		const removed: Entry[] = [];
		const replaced: Entry[] = [];
		// Of a file that comes twice only the last reading counts, or one entry would be both added and changed.
		const latest = new Map(records.map((record) => [record.uri, record]));
		for (const { uri, entries } of latest.values()) {
			const before = this.inFile(uri);
			if (before.length === 0 && entries.length === 0) continue;
			const after = entries.map((entry) => {
				const key = entryKey(entry);
				const old = before.find((other) => entryKey(other) === key);
				if (old && isSameEntry(old, entry)) return old;
				(old ? changed : added).push(entry);
				if (old) {
					replaced.push(old);
					this.#ids.replace(old, entry);
				} else this.#ids.add(entry);
				return entry;
			});
			const keys = new Set(after.map(entryKey));
			for (const old of before) {
				if (keys.has(entryKey(old))) continue;
				removed.push(old);
				this.#ids.remove(old);
			}
			const [only] = after;
			if (after.length === 0) this.#files.delete(uri);
			else this.#files.set(after.length === 1 && only ? only.uri : uri, after.length === 1 && only ? only : after);
		}
		const delta = { revision: this.#revision + 1, added, changed, replaced, removed };
		if (isEmpty(delta)) return { ...delta, revision: this.#revision };
		this.#revision++;
		this.#reorder([...added, ...changed], new Set([...replaced, ...removed]));
		for (const listener of this.#listeners) listener(delta);
		return delta;
	}

	/** @returns a function that ends the subscription */
	onChange(listener: (delta: IndexDelta) => void): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}

	#reorder(fresh: readonly Entry[], replaced: ReadonlySet<Entry>): void {
		const kept = replaced.size > 0 ? this.#ordered.filter((entry) => !replaced.has(entry)) : this.#ordered;
		this.#ordered = merged(kept, [...fresh].sort(compareInProductOrder));
	}
}

/** Two ordered lists as one. Where few come to many, their places are found by bisection: comparing ids is the dear part. */
function merged(kept: readonly Entry[], fresh: readonly Entry[]): Entry[] {
	const all: Entry[] = [];
	let from = 0;
	for (const entry of fresh) {
		const to = insertionPoint(kept, entry, from);
		for (let at = from; at < to; at++) all.push(kept[at] as Entry);
		all.push(entry);
		from = to;
	}
	for (let at = from; at < kept.length; at++) all.push(kept[at] as Entry);
	return all;
}

/** Where an entry belongs in an ordered list, at `from` or behind, by bisection. */
function insertionPoint(ordered: readonly Entry[], entry: Entry, from: number): number {
	let low = from;
	let high = ordered.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (compareInProductOrder(ordered[middle] as Entry, entry) <= 0) low = middle + 1;
		else high = middle;
	}
	return low;
}
