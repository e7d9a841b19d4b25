import type { FileEntry } from '../ports/fileStore';
import type { RecordCache } from '../ports/recordCache';
import { fingerprint } from '../util/fingerprint';
import { openRecord, sealRecord } from '../util/sealedRecord';
import type { FileRecord } from './backlogIndex';
import { readShard, type ShardReading, shardText } from './entryShard';
import type { SharedValues } from './sharedValues';

/** Grows when the form of the shards changes. */
const form = 8;
/** Few enough to be loaded in no time, many enough that none takes long to parse in a backlog of 100,000 files. */
const shards = 64;
/** Milliseconds: a file written this shortly before it was read may have been written again within its time's resolution. */
const tooRecent = 2000;

/** What decides how texts are read, besides the texts themselves: entries that were read by other rules are none. */
export interface CacheStamp {
	/** Of the program. */
	readonly version: string;
	/** A number for the settings. */
	readonly settings: number;
	/** Milliseconds since 1970 at which the reading began. */
	readonly began: number;
}

/**
 * What was read of files at an earlier time, by their size and time of change. In shards by a hash of the uri, so that a
 * change costs the writing of one of them. Anything that is damaged, of another version or read by other settings is not there.
 */
export class EntryCache {
	readonly #cache: RecordCache;
	readonly #stamp: CacheStamp;
	readonly #known = new Map<FileEntry, FileRecord>();
	/** Shards that are not kept as they should be. */
	readonly #dirty = new Set<number>();

	constructor(cache: RecordCache, stamp: CacheStamp) {
		this.#cache = cache;
		this.#stamp = stamp;
	}

	/**
	 * Finds what is known of files that have the size and time of change that they had then.
	 * @param present all files that there are
	 * @returns shard by shard, so that other work can have its turn in between
	 */
	async *load(present: readonly FileEntry[], shared: SharedValues): AsyncGenerator<readonly FileRecord[]> {
		const byUri = new Map<string, FileEntry>();
		for (const file of present) byUri.set(file.uri, file);
		for (let shard = 0; shard < shards; shard++) {
			const record = await this.#cache.load(nameOf(shard)).catch(() => undefined);
			const { known, isWhole } = readRecord(record && openRecord(purposeOf(this.#stamp), record), byUri, shared);
			if (!isWhole) this.#dirty.add(shard);
			for (const [file, found] of known) this.#known.set(file, found);
			yield known.map(([, found]) => found);
		}
	}

	/** Whether a file of those that are present need not be read. */
	has(file: FileEntry): boolean {
		return this.#known.has(file);
	}

	/** Takes what was just read of a file; nothing of one whose size and time are not known, such as an unsaved document. */
	put(file: FileEntry, record: FileRecord): void {
		const { uri, size, modified } = file;
		if (size === undefined || modified === undefined || this.#stamp.began - modified < tooRecent) return;
		this.#known.set(file, record);
		this.#dirty.add(shardOf(uri));
	}

	/** Writes what changed. Rejects when it cannot be written. */
	async save(pause: () => Promise<void>): Promise<void> {
		if (this.#dirty.size === 0) return;
		const dirty = new Map<number, [FileEntry, FileRecord][]>([...this.#dirty].map((shard) => [shard, []]));
		for (const known of this.#known) dirty.get(shardOf(known[0].uri))?.push(known);
		for (const [shard, files] of dirty) {
			await this.#cache.save(nameOf(shard), sealRecord(purposeOf(this.#stamp), shardText(files)));
			await pause();
		}
	}
}

/** What a record tells; nothing when there is none or it has another shape, whatever the reason may be. */
function readRecord(
	text: string | undefined,
	present: ReadonlyMap<string, FileEntry>,
	shared: SharedValues,
): ShardReading {
	try {
		if (text !== undefined) return readShard(text, present, shared);
	} catch {
		// As if there were none.
	}
	return { known: [], isWhole: false };
}

function shardOf(uri: string): number {
	return fingerprint(uri) % shards;
}

function purposeOf({ version, settings }: CacheStamp): string {
	return `entries ${form} ${version} ${settings}`;
}

function nameOf(shard: number): string {
	return `entries-${shard}`;
}
