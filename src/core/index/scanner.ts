import { type SettingsFile, settingsFiles, survey } from '../conventions/survey';
import { workOff } from '../files/workOff';
import type { Cancellation } from '../ports/cancellation';
import type { Clock } from '../ports/clock';
import type { FileEntry, FileStore } from '../ports/fileStore';
import type { RecordCache } from '../ports/recordCache';
import type { BacklogCopy } from './backlogCopy';
import type { BacklogIndex, FileRecord } from './backlogIndex';
import { ConfigCache } from './configCache';
import { EntryCache } from './entryCache';
import { SharedValues } from './sharedValues';

/** Files after which what was read so far becomes visible. */
const batchSize = 500;
/** Milliseconds of taking what is known after which others get their turn. */
const slice = 8;

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
	 * Reads some files again, in slices: new, changed and gone ones alike. The list of a board has the
	 * board's items read again, any other file that says how items are read has everything read again.
	 * @returns false when cancelled
	 */
	update(files: readonly FileEntry[], options?: ScanOptions): Promise<boolean>;
	/** What was read, for another thread. */
	copy(): BacklogCopy;
	/** Takes what another thread has read, instead of a scan. */
	take(copy: BacklogCopy): Promise<void>;
}

/** Reading texts takes the larger part of the program: a start from the cache does without it. */
const importReading = () => import('../conventions/readEntries');

export function createScanner(
	{ store, clock, cache, cacheVersion = '', onCacheFault }: ScanPorts,
	index: BacklogIndex,
): Scanner {
	const shared = new SharedValues();
	let reading: ReturnType<typeof importReading> | undefined;
	const loadReading = () => {
		reading ??= importReading();
		return reading;
	};
	const recordOf = async (file: FileEntry, known?: EntryCache): Promise<FileRecord> => {
		const { readEntries } = await loadReading();
		const read = readEntries(file, await store.read(file.uri), index.conventions);
		const entries = read.map((entry) => shared.entry(entry));
		const record = { uri: file.uri, entries };
		known?.put(file, record);
		return record;
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
	/** As the last scan found them. */
	let settings: readonly SettingsFile[] = [];
	/**
	 * The items of boards whose lists changed, by conventions that know these lists; undefined when it is not lists alone that
	 * changed, or one of them came or went, so that any file may have to be read in another way.
	 */
	const listedItems = async (changed: readonly SettingsFile[]): Promise<readonly FileEntry[] | undefined> => {
		const known = new Set(settings.map(({ uri }) => uri));
		if (!changed.every(({ kind, uri }) => kind === 'kanbn-index' && known.has(uri))) return undefined;
		const { conventions } = await survey(store, settings, index.conventions);
		const isThere = ({ root, path }: FileEntry) => conventions.in(root).some(({ list }) => list === path);
		if (!changed.every(isThere)) return undefined;
		index.useConventions(conventions);
		return index.entries.filter(({ convention, root }) => {
			const { list } = conventions.named(convention);
			return list !== undefined && changed.some((file) => file.root === root && file.path === list);
		});
	};
	const takeKnown = async (
		known: AsyncIterable<readonly FileRecord[]>,
		gone: Set<string>,
		{ cancellation }: ScanOptions,
	) => {
		let started = clock.now();
		for await (const records of known) {
			index.apply(records);
			for (const { uri } of records) gone.delete(uri);
			if (cancellation?.aborted) return false;
			if (clock.now() - started < slice) continue;
			await clock.yield();
			started = clock.now();
		}
		return true;
	};
	const keep = async (configs: ConfigCache | undefined, known: EntryCache | undefined) => {
		await configs?.save();
		await known?.save(clock.yield);
	};
	const scanner: Scanner = {
		async scan(options = {}) {
			const began = clock.date();
			const files = await store.list({ cancellation: options.cancellation, stat: cache !== undefined });
			settings = settingsFiles(files);
			const configs = cache && new ConfigCache(cache, cacheVersion);
			const readConfig = configs && ((text: string) => configs.read(text));
			const { conventions, stamp } = await survey(store, settings, index.conventions, readConfig);
			index.useConventions(conventions);
			const rules = { version: cacheVersion, settings: stamp, began };
			const known = cache && new EntryCache(cache, rules);
			// Of those in the index by now: what comes while this one is at work is not in its list.
			const gone = new Set(index.files);
			if (known && !(await takeKnown(known.load(files, shared), gone, options))) return false;
			const claimed: FileEntry[] = [];
			const claim = (group: readonly FileEntry[]) => {
				for (const file of group) if (!known?.has(file) && index.conventions.mayRead(file)) claimed.push(file);
			};
			if (!(await workOff(files, claim, { clock, cancellation: options.cancellation }))) return false;
			for (const { uri } of claimed) gone.delete(uri);
			if (!(await readFiles(claimed, options, known))) return false;
			index.apply([...gone].map((uri) => ({ uri, entries: [] })));
			void keep(configs, known).catch((error) => onCacheFault?.(error));
			return true;
		},
		async update(files, options = {}) {
			const changed = settingsFiles(files);
			const listed = changed.length > 0 ? await listedItems(changed) : [];
			return listed ? readFiles([...files, ...listed], options) : scanner.scan(options);
		},
		copy: () => ({ settings, records: [...index.files].map((uri) => ({ uri, entries: index.inFile(uri) })) }),
		async take(copy) {
			settings = copy.settings;
			index.useConventions((await survey(store, settings, index.conventions)).conventions);
			index.apply(copy.records);
		},
	};
	return scanner;
}
