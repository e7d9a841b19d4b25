import type { Entry } from '../model/item';
import type { FileEntry } from '../ports/fileStore';
import type { RecordCache } from '../ports/recordCache';
import { fingerprint } from '../util/fingerprint';

/** Grows when the form of the shards changes. */
const form = 2;
/** Few enough to be loaded in no time, many enough that none takes long to parse in a backlog of 100,000 files. */
const shards = 64;
/** Milliseconds: a file written this shortly before it was read may have been written again within its time's resolution. */
const tooRecent = 2000;

/** What is kept of one entry: all but what its file says already. */
type KeptEntry = Omit<Entry, 'uri' | 'root' | 'path'>;
type KeptFile = readonly [uri: string, size: number, modified: number, entries: readonly KeptEntry[]];

/** What decides how texts are read, besides the texts themselves: entries that were read by other rules are none. */
export interface CacheStamp {
	/** Of the program. */
	readonly version: string;
	/** A number for the settings. */
	readonly settings: number;
	/** Milliseconds since 1970 at which the reading began. */
	readonly began: number;
}

interface Shard {
	readonly version: string;
	readonly settings: number;
	readonly files: readonly KeptFile[];
}

interface Known {
	readonly size: number;
	readonly modified: number;
	readonly entries: readonly KeptEntry[];
}

/**
 * What was read of files at an earlier time, by their size and time of change. In shards by a hash of the uri, so that a
 * change costs the writing of one of them. Anything that is damaged, of another version or read by other settings is not there.
 */
export class EntryCache {
	readonly #cache: RecordCache;
	readonly #stamp: CacheStamp;
	readonly #known = new Map<string, Known>();
	readonly #dirty = new Set<number>();

	private constructor(cache: RecordCache, stamp: CacheStamp) {
		this.#cache = cache;
		this.#stamp = stamp;
	}

	/** @param pause lets other work have its turn between two shards */
	static async load(cache: RecordCache, stamp: CacheStamp, pause: () => Promise<void>): Promise<EntryCache> {
		const loaded = new EntryCache(cache, stamp);
		for (let shard = 0; shard < shards; shard++) {
			const text = await cache.load(nameOf(shard)).catch(() => undefined);
			if (text === undefined || !loaded.#take(text)) loaded.#dirty.add(shard);
			if (shard % 4 === 3) await pause();
		}
		return loaded;
	}

	/** The entries of a file as they were read when it last had this size and time; undefined when it is to be read. */
	find({ uri, path, root, size, modified }: FileEntry): readonly Entry[] | undefined {
		const known = size === undefined ? undefined : this.#known.get(uri);
		if (!known || known.size !== size || known.modified !== modified) return undefined;
		return known.entries.map((entry) => ({ ...entry, uri, path, root }) as Entry);
	}

	/** Takes what was just read of a file; nothing of one whose size and time are not known, such as an unsaved document. */
	put({ uri, size, modified }: FileEntry, entries: readonly Entry[]): void {
		if (size === undefined || modified === undefined || this.#stamp.began - modified < tooRecent) this.#forget(uri);
		else {
			const kept = entries.map(({ uri: _uri, path: _path, root: _root, ...entry }) => entry as KeptEntry);
			this.#known.set(uri, { size, modified, entries: kept });
			this.#dirty.add(shardOf(uri));
		}
	}

	/** Forgets files that are not among these, and writes what changed. Rejects when it cannot be written. */
	async save(present: ReadonlySet<string>, pause: () => Promise<void>): Promise<void> {
		for (const uri of this.#known.keys()) if (!present.has(uri)) this.#forget(uri);
		const files = new Map<number, KeptFile[]>([...this.#dirty].map((shard) => [shard, []]));
		for (const [uri, { size, modified, entries }] of this.#known) {
			files.get(shardOf(uri))?.push([uri, size, modified, entries]);
		}
		for (const [shard, kept] of files) {
			const text: Shard = { version: this.#version, settings: this.#stamp.settings, files: kept };
			await this.#cache.save(nameOf(shard), JSON.stringify(text));
			await pause();
		}
		this.#dirty.clear();
	}

	get #version(): string {
		return `${form} ${this.#stamp.version}`;
	}

	#forget(uri: string): void {
		if (this.#known.delete(uri)) this.#dirty.add(shardOf(uri));
	}

	#take(text: string): boolean {
		try {
			const shard = JSON.parse(text) as Shard;
			if (shard.version !== this.#version || shard.settings !== this.#stamp.settings) return false;
			const files = shard.files.map(([uri, size, modified, entries]) => ({ uri, size, modified, entries }));
			if (!files.every(({ uri, entries }) => typeof uri === 'string' && Array.isArray(entries))) return false;
			for (const { uri, ...known } of files) this.#known.set(uri, known);
			return true;
		} catch {
			return false;
		}
	}
}

function shardOf(uri: string): number {
	return fingerprint(uri) % shards;
}

function nameOf(shard: number): string {
	return `entries-${shard}`;
}
