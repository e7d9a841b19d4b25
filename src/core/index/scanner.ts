import { readEntries } from '../conventions/readEntries';
import { settingsFiles, survey } from '../conventions/survey';
import { workOff } from '../files/workOff';
import type { Cancellation } from '../ports/cancellation';
import type { Clock } from '../ports/clock';
import type { FileEntry, FileStore } from '../ports/fileStore';
import type { RecordCache } from '../ports/recordCache';
import type { BacklogIndex, FileRecord } from './backlogIndex';
import { EntryCache } from './entryCache';
import { SharedValues } from './sharedValues';

/** Files after which what was read so far becomes visible. */
const batchSize = 500;

export interface ScanProgress {
	readonly done: number;
	readonly total: number;
}

export interface ScanOptions {
	readonly cancellation?: Cancellation | undefined;
	readonly onProgress?: ((progress: ScanProgress) => void) | undefined;
}

export interface ScanPorts {
	readonly store: FileStore;
	readonly clock: Clock;
	/** Where what was read is kept until the next start; without one everything is read each time. */
	readonly cache?: RecordCache | undefined;
	/** Version of the program: what another one kept is not used. */
	readonly cacheVersion?: string | undefined;
	/** Told when the cache could not be written, which costs time at the next start and nothing else. */
	readonly onCacheFault?: ((error: unknown) => void) | undefined;
}

/** Reads files into an index. */
export interface Scanner {
	/**
	 * Reads the whole backlog, in slices, and forgets files that are no longer there. Results become visible batch by batch; a
	 * cancelled scan leaves what was read and forgets nothing.
	 * @returns false when cancelled
	 */
	scan(options?: ScanOptions): Promise<boolean>;
	/**
	 * Reads some files again, in slices: new, changed and gone ones alike. A file that says how others are read has everything
	 * read again.
	 * @returns false when cancelled
	 */
	update(files: readonly FileEntry[], options?: ScanOptions): Promise<boolean>;
}

export function createScanner(
	{ store, clock, cache, cacheVersion = '', onCacheFault }: ScanPorts,
	index: BacklogIndex,
): Scanner {
	const shared = new SharedValues();
	const recordOf = async (file: FileEntry, known?: EntryCache): Promise<FileRecord> => {
		const before = known?.find(file);
		const entries = before ?? readEntries(file, await store.read(file.uri), index.conventions);
		if (!before) known?.put(file, entries);
		return { uri: file.uri, entries: entries.map((entry) => shared.entry(entry)) };
	};
	const readFiles = async (files: readonly FileEntry[], options: ScanOptions, known?: EntryCache) => {
		let records: FileRecord[] = [];
		const show = () => {
			index.apply(records);
			records = [];
		};
		const read = async (group: readonly FileEntry[]) => {
			records.push(...(await Promise.all(group.map((file) => recordOf(file, known)))));
			if (records.length < batchSize) return;
			// Taking a batch in is a piece of work like reading a group: others get their turn in between.
			await clock.yield();
			show();
		};
		const complete = await workOff(files, read, { clock, ...options });
		show();
		return complete && !options.cancellation?.aborted;
	};
	const scanner: Scanner = {
		async scan(options = {}) {
			const began = clock.date();
			const files = await store.list({ cancellation: options.cancellation, stat: cache !== undefined });
			const { conventions, stamp } = await survey(store, settingsFiles(files), index.conventions);
			index.useConventions(conventions);
			const known =
				cache && (await EntryCache.load(cache, { version: cacheVersion, settings: stamp, began }, clock.yield));
			const claimed: FileEntry[] = [];
			const claim = (group: readonly FileEntry[]) => {
				for (const file of group) if (index.conventions.mayRead(file)) claimed.push(file);
			};
			if (!(await workOff(files, claim, { clock, cancellation: options.cancellation }))) return false;
			// Of those known by now: what comes while this one is at work is not in its list.
			const gone = new Set(index.files);
			for (const { uri } of claimed) gone.delete(uri);
			if (!(await readFiles(claimed, options, known))) return false;
			index.apply([...gone].map((uri) => ({ uri, entries: [] })));
			void known?.save(new Set(claimed.map(({ uri }) => uri)), clock.yield).catch((error) => onCacheFault?.(error));
			return true;
		},
		update: (files, options = {}) =>
			settingsFiles(files).length > 0 ? scanner.scan(options) : readFiles(files, options),
	};
	return scanner;
}
