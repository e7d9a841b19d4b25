import { classify } from '../conventions/conventions';
import { readEntry } from '../conventions/readEntry';
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

/**
 * Reads the whole backlog into the index, in slices, and forgets files that are no longer there.
 * Results become visible batch by batch; a cancelled scan leaves what was read and forgets nothing.
 * @returns false when cancelled
 */
export async function scan(
	store: FileStore,
	index: BacklogIndex,
	clock: Clock,
	{ cancellation, onProgress }: ScanOptions = {},
): Promise<boolean> {
	const files = (await store.list({ cancellation })).filter((file) => classify(file.path) !== undefined);
	const known = new Set(index.entries.map((entry) => entry.uri));
	let started = clock.now();
	for (let at = 0; at < files.length; at += batchSize) {
		const records: FileRecord[] = [];
		for (let from = at; from < Math.min(at + batchSize, files.length); from += concurrency) {
			if (cancellation?.aborted) return false;
			const group = files.slice(from, Math.min(from + concurrency, at + batchSize));
			records.push(...(await readFiles(store, group)));
			onProgress?.({ done: Math.min(from + concurrency, files.length), total: files.length });
			if (clock.now() - started > slice) {
				await clock.yield();
				started = clock.now();
			}
		}
		for (const record of records) known.delete(record.uri);
		index.apply(records);
	}
	if (cancellation?.aborted) return false;
	index.apply([...known].map((uri) => ({ uri, entries: [] })));
	return true;
}

/** Reads some files; the records are in the order of the files. */
export function readFiles(store: FileStore, files: readonly FileEntry[]): Promise<readonly FileRecord[]> {
	return Promise.all(
		files.map(async (file) => {
			const entry = classify(file.path) ? readEntry(file, await store.read(file.uri)) : undefined;
			return { uri: file.uri, entries: entry ? [entry] : [] };
		}),
	);
}
