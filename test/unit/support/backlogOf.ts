import assert from 'node:assert/strict';
import { type Backlog, createBacklog } from '../../../src/core/createBacklog';
import type { Entry } from '../../../src/core/model/item';
import type { Clock } from '../../../src/core/ports/clock';
import type { FileContent } from '../../../src/core/ports/fileStore';
import type { LanguageData } from '../../../src/core/ports/languageData';
import { type MemoryFileStore, memoryFileStore, uriOf } from './memoryFileStore';

export interface TestBacklog extends Backlog {
	readonly store: MemoryFileStore;
	/** The one entry with an id as written, or at a path. */
	entry(name: string): Entry;
	/** Text of a file by its path. */
	text(path: string): string;
}

/** Time that stands still. */
export const stoppedClock: Clock = { now: () => 0, date: () => 0, yield: async () => {} };

/** The same numbers in every run. */
export function fixedRandom(seed = 1): () => number {
	let state = seed;
	return () => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return state / 2 ** 32;
	};
}

/** A backlog of some files by path, scanned. */
export async function backlogOf(
	files: Readonly<Record<string, string | FileContent>>,
	language?: LanguageData,
): Promise<TestBacklog> {
	const store = memoryFileStore(files);
	const backlog = createBacklog({ store, clock: stoppedClock, random: fixedRandom(), language });
	await backlog.scan();
	return {
		...backlog,
		store,
		entry(name) {
			const found = [...backlog.index.entries.filter(({ id }) => id === name), ...backlog.index.inFile(uriOf(name))];
			assert.equal(found.length, 1, `${found.length} entries are named ${name}`);
			return found[0] as Entry;
		},
		text(path) {
			const text = store.files.get(path);
			assert.ok(typeof text === 'string', `${path} has no text`);
			return text;
		},
	};
}
