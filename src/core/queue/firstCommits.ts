import type { Entry } from '../model/item';
import type { Cancellation } from '../ports/cancellation';
import type { History, LoggedCommit } from '../ports/history';

/** Commits that are looked through, the newest ones, so that files that change daily cost no more than others. */
const most = 2000;

/** When files came into their repositories. Git is asked once for each file, for all that are wanted at once. */
export class FirstCommits {
	/** Milliseconds since 1970 by uri; undefined while it is asked for, and where git does not know. */
	readonly #known = new Map<string, number | undefined>();

	/** @returns milliseconds since 1970; undefined when it is not known (yet) */
	of({ uri }: Entry): number | undefined {
		return this.#known.get(uri);
	}

	/**
	 * Asks for entries that were not asked for before.
	 * @returns whether more is known now than before
	 */
	async ask(history: History, entries: readonly Entry[], cancellation: Cancellation): Promise<boolean> {
		const fresh = entries.filter(({ uri }) => !this.#known.has(uri));
		for (const { uri } of fresh) this.#known.set(uri, undefined);
		let learned = false;
		for (const root of new Set(fresh.map((entry) => entry.root))) {
			const here = fresh.filter((entry) => entry.root === root);
			const paths = [...new Set(here.map(({ path }) => path))];
			const commits = await logOf(history, root, paths, cancellation);
			const made = daysMade(commits);
			for (const { uri, path } of here) {
				const at = made.get(path);
				if (at === undefined) continue;
				this.#known.set(uri, at);
				learned = true;
			}
		}
		return learned;
	}
}

/** Without git, a repository or a commit nothing is known, which is no fault here. */
async function logOf(
	history: History,
	root: string,
	paths: readonly string[],
	cancellation: Cancellation,
): Promise<readonly LoggedCommit[]> {
	try {
		return await history.log(root, { since: undefined, paths, limit: most }, cancellation);
	} catch {
		return [];
	}
}

/** The day on which each file was last made: one that was removed and made again counts from then on. */
function daysMade(newestFirst: readonly LoggedCommit[]): ReadonlyMap<string, number> {
	const made = new Map<string, number>();
	for (const { date, files } of newestFirst) {
		// The day where it was made, so that ages are told in days of the calendar.
		const at = Date.parse(date.slice(0, 10));
		for (const { path, before, after } of files) {
			if (before.length === 0 && after !== undefined && !made.has(path)) made.set(path, at);
		}
	}
	return made;
}
