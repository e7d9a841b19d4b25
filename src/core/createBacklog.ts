import type { BacklogCopy } from './index/backlogCopy';
import { BacklogIndex } from './index/backlogIndex';
import type { Scanner, ScanOptions } from './index/scanner';
import { createInspector, type Inspector, type UserRules } from './lint/inspector';
import type { Clock, Random } from './ports/clock';
import type { FileEntry, FileStore } from './ports/fileStore';
import type { LanguageData } from './ports/languageData';
import type { RecordCache } from './ports/recordCache';
import { createPlanner, type Planner } from './refine/planner';

/** What the core needs from the world around it. */
export interface BacklogPorts {
	readonly store: FileStore;
	readonly clock: Clock;
	readonly random: Random;
	/** What is known of English, for rules that look at parts of speech. */
	readonly language?: LanguageData | undefined;
	/** Where what was read is kept until the next start. */
	readonly cache?: RecordCache | undefined;
	/** Version of the program: what another one kept is not used. */
	readonly cacheVersion?: string | undefined;
	readonly onCacheFault?: ((error: unknown) => void) | undefined;
	/** What the user has set of rules beside the project's own settings, and before them. */
	readonly userRules?: UserRules | undefined;
}

/** One workspace's backlog: what is in it, what is to be said of it, and how it is changed. */
export interface Backlog {
	readonly index: BacklogIndex;
	readonly inspector: Inspector;
	readonly planner: Planner;
	/** Reads everything. False when cancelled; what was read by then is in the index. */
	scan(options?: ScanOptions): Promise<boolean>;
	/**
	 * Reads some files again: new, changed or gone ones alike. Where one of them says how others are read, those too.
	 * False when cancelled.
	 */
	update(files: readonly FileEntry[], options?: ScanOptions): Promise<boolean>;
	/** What was read, as plain data for another thread. */
	copy(): Promise<BacklogCopy>;
	/** Takes what another thread has read, instead of a scan. */
	take(copy: BacklogCopy): Promise<void>;
}

/** Wires the core by hand. Nothing is read before `scan` or `update` is called. */
export function createBacklog(ports: BacklogPorts): Backlog {
	const index = new BacklogIndex();
	let scanner: Promise<Scanner> | undefined;
	// Reading texts takes the larger part of the program: loaded when the first file is read.
	const loadScanner = () => {
		scanner ??= import('./index/scanner').then(({ createScanner }) => createScanner(ports, index));
		return scanner;
	};
	return {
		index,
		inspector: createInspector(index, ports),
		planner: createPlanner(index, ports.store, ports.clock, ports.random),
		scan: async (options) => (await loadScanner()).scan(options),
		update: async (files, options) => (await loadScanner()).update(files, options),
		copy: async () => (await loadScanner()).copy(),
		take: async (copy) => (await loadScanner()).take(copy),
	};
}
