import { readEntries } from '../conventions/readEntries';
import { settingsFiles, survey } from '../conventions/survey';
import type { Cancellation } from '../ports/cancellation';
import type { Clock } from '../ports/clock';
import type { FileEntry, FileStore } from '../ports/fileStore';
import type { BacklogIndex, FileRecord } from './backlogIndex';

/** Files read side by side; more gains nothing and starves other work. */
const concurrency = 24;
/** Milliseconds of work after which others get their turn. */
const slice = 8;
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
}

/**
 * Reads the whole backlog into the index, in slices, and forgets files that are no longer there.
 * Results become visible batch by batch; a cancelled scan leaves what was read and forgets nothing.
 * @returns false when cancelled
 */
export async function scan(ports: ScanPorts, index: BacklogIndex, options: ScanOptions = {}): Promise<boolean> {
	const files = await ports.store.list(options.cancellation);
	index.useConventions(await survey(ports.store, settingsFiles(files)));
	const claimed = files.filter((file) => index.conventions.claims(file).length > 0);
	if (!(await readFiles(ports, index, claimed, options))) return false;
	const present = new Set(claimed.map(({ uri }) => uri));
	index.apply([...index.files].filter((uri) => !present.has(uri)).map((uri) => ({ uri, entries: [] })));
	return true;
}

/**
 * Reads some files again, in slices. A file that says how others are read has everything read again.
 * @returns false when cancelled
 */
export async function update(
	ports: ScanPorts,
	index: BacklogIndex,
	files: readonly FileEntry[],
	options: ScanOptions = {},
): Promise<boolean> {
	if (settingsFiles(files).length > 0) return scan(ports, index, options);
	return readFiles(ports, index, files, options);
}

async function readFiles(
	{ store, clock }: ScanPorts,
	index: BacklogIndex,
	files: readonly FileEntry[],
	{ cancellation, onProgress }: ScanOptions,
): Promise<boolean> {
	let started = clock.now();
	for (let at = 0; at < files.length; at += batchSize) {
		const records: FileRecord[] = [];
		for (let from = at; from < Math.min(at + batchSize, files.length); from += concurrency) {
			if (cancellation?.aborted) return false;
			const group = files.slice(from, Math.min(from + concurrency, at + batchSize));
			records.push(...(await Promise.all(group.map((file) => recordOf(store, index, file)))));
			onProgress?.({ done: Math.min(from + concurrency, files.length), total: files.length });
			if (clock.now() - started > slice) {
				await clock.yield();
				started = clock.now();
			}
		}
		index.apply(records);
	}
	return !cancellation?.aborted;
}

async function recordOf(store: FileStore, { conventions }: BacklogIndex, file: FileEntry): Promise<FileRecord> {
	return { uri: file.uri, entries: readEntries(file, await store.read(file.uri), conventions) };
}
