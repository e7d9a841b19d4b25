import { Conventions } from '../conventions/conventions';
import { type Entry, entryKey } from '../model/item';
import { type IndexDelta, isEmpty } from './delta';
import { IdTable } from './idTable';
import { OrderedEntries } from './orderedEntries';
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
	readonly #ordered = new OrderedEntries();
	readonly #listeners = new Set<(delta: IndexDelta) => void>();
	#conventions = new Conventions();
	#revision = 0;
	#habitsChanged = 0;

	get revision(): number {
		return this.#revision;
	}

	/**
	 * Grows whenever an id comes, goes or is renamed, or what an item waits for or a story wants changes: what was found out about
	 * references and repetitions is then to be looked at again.
	 */
	get idRevision(): number {
		return this.#ids.revision + this.#habitsChanged;
	}

	/** Says that what the team expects of its items has changed, on which the findings on all of them may hang. */
	noteHabitsChanged(): void {
		this.#habitsChanged++;
	}

	/** All entries in product order. A new array after each change; never altered afterwards. */
	get entries(): readonly Entry[] {
		return this.#ordered.all;
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
		const latest = new Map<string, FileRecord>();
		for (const record of records) latest.set(record.uri, record);
		for (const { uri, entries } of latest.values()) {
			const before = this.inFile(uri);
			if (before.length === 0 && entries.length === 0) continue;
			const after = entries.map((entry) => {
				const key = entryKey(entry);
				const old = before.find((other) => entryKey(other) === key);
				if (old && isSameEntry(old, entry)) return old;
				(old ? changed : added).push(entry);
				this.#ordered.add(entry);
				if (old) {
					replaced.push(old);
					this.#ordered.remove(old);
					this.#ids.replace(old, entry);
				} else this.#ids.add(entry);
				return entry;
			});
			for (const old of gone(before, after)) {
				removed.push(old);
				this.#ordered.remove(old);
				this.#ids.remove(old);
			}
			const [only] = after;
			if (after.length === 0) this.#files.delete(uri);
			else this.#files.set(after.length === 1 && only ? only.uri : uri, after.length === 1 && only ? only : after);
		}
		const delta = { revision: this.#revision + 1, added, changed, replaced, removed };
		if (isEmpty(delta)) return { ...delta, revision: this.#revision };
		this.#revision++;
		for (const listener of this.#listeners) listener(delta);
		return delta;
	}

	/** @returns a function that ends the subscription */
	onChange(listener: (delta: IndexDelta) => void): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}
}

/** Those of a file's former entries that it has no longer. */
function gone(before: readonly Entry[], after: readonly Entry[]): readonly Entry[] {
	if (before.length === 0) return none;
	const keys = new Set(after.map(entryKey));
	return before.filter((old) => !keys.has(entryKey(old)));
}
