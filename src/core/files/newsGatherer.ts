/** What happened to files, gathered. */
export interface FileNews {
	/** Uris of files that are new, changed or gone, each once. */
	readonly files: readonly string[];
	/** Uris that came or went and may be those of folders: the system often tells of the folder alone. */
	readonly others: readonly string[];
	/** So much happened, or something so far-reaching, that reading everything again is the shorter way; then the rest is empty. */
	readonly everything: boolean;
}

/** Calls back after so many milliseconds; the function it gives prevents that. */
export type Later = (milliseconds: number, callback: () => void) => () => void;

export interface NewsGathererOptions {
	readonly later: Later;
	readonly deliver: (news: FileNews) => void;
	/** Files in one burst from which on everything is read again. */
	readonly limit?: number;
}

export interface NewsGatherer {
	file(uri: string): void;
	other(uri: string): void;
	everything(): void;
	dispose(): void;
}

/** Milliseconds for which news is gathered before it is delivered. */
const window = 100;
/** Milliseconds without news after which a burst is over. */
const quiet = 500;
/** So many uris of something else are held where one file is. */
const othersForOne = 4;
/** A burst that does not end is not waited for more often than this. */
const patience = 10;

/**
 * Gathers news of files and delivers it in groups. A branch switch sends thousands within a second or two, and the editor
 * leaves some out when they are too many: a burst over the limit is waited for and ends in one reading of everything.
 * What is held in memory stays below the limit.
 */
export function createNewsGatherer({ later, deliver, limit = 5000 }: NewsGathererOptions): NewsGatherer {
	const files = new Set<string>();
	const others = new Set<string>();
	let everything = false;
	let burst = 0;
	let waited = 0;
	let cameSince = false;
	let cancel: (() => void) | undefined;
	let isWindow = false;

	const wait = (milliseconds: number) => {
		cancel?.();
		isWindow = milliseconds === window;
		cancel = later(milliseconds, () => {
			cancel = undefined;
			next();
		});
	};
	const next = () => {
		if (burst > limit && cameSince && waited++ < patience) {
			cameSince = false;
			wait(quiet);
			return;
		}
		const whole = everything || burst > limit;
		const news = { files: whole ? [] : [...files], others: whole ? [] : [...others], everything: whole };
		const nothing = !whole && files.size + others.size === 0;
		files.clear();
		others.clear();
		everything = false;
		if (whole || nothing) burst = waited = 0;
		if (nothing) return;
		// Whether the burst goes on shows within this time.
		if (!whole) wait(quiet);
		deliver(news);
	};
	const came = () => {
		cameSince = true;
		if (!cancel || (!isWindow && burst <= limit)) wait(window);
	};
	return {
		file(uri) {
			if (!files.has(uri) && ++burst <= limit) files.add(uri);
			came();
		},
		other(uri) {
			others.add(uri);
			// Most of these are files that have nothing to do with a backlog, so more of them are borne with.
			if (others.size > limit * othersForOne) everything = true;
			if (everything) others.clear();
			came();
		},
		everything() {
			everything = true;
			came();
		},
		dispose: () => cancel?.(),
	};
}
