import { readKeyResults } from '../conventions/keyResultsOf';
import { readFrontMatter } from '../frontmatter/readFrontMatter';
import type { Item } from '../model/item';
import type { KeyResult, Measurement } from '../model/keyResult';
import type { Cancellation } from '../ports/cancellation';
import type { FileContent } from '../ports/fileStore';
import { type History, HistoryError, type LoggedCommit } from '../ports/history';
import { groupBy } from '../util/groupBy';
import { committedValues } from './committedValues';
import { fileVersions } from './fileVersions';
import { foldersOf } from './foldersOf';

/** The values that commits gave the key results of goals, for each key result of a goal the oldest first. */
export type KeyResultHistory = ReadonlyMap<Item, readonly (readonly Measurement[])[]>;

/** Commits that are looked through, the newest ones. */
const mostCommits = 3000;

/** What is kept of a history: the last log of each root, and what texts said, which does not change. */
interface Kept {
	readonly logs: Map<string, Log>;
	readonly results: Map<string, readonly KeyResult[] | undefined>;
}

interface Log {
	/** The commit and the folders that it was asked of. */
	readonly of: string;
	readonly commits: readonly Pick<LoggedCommit, 'date' | 'files'>[];
	readonly isShallow: boolean;
}

const kept = new WeakMap<History, Kept>();

/**
 * Asks the history for the values that key results had in their goals' files. It never fails: without git, a repository or a commit,
 * and when nobody waits any more, nothing is known. Asked again at the same commit it costs a look which one that is, at another one
 * the log and the texts that are new.
 */
export async function keyResultHistory(
	history: History | undefined,
	goals: readonly Item[],
	cancellation?: Cancellation,
): Promise<KeyResultHistory> {
	const found = new Map<Item, readonly (readonly Measurement[])[]>();
	if (!history) return found;
	const measured = goals.filter(({ facts }) => facts?.keyResults);
	for (const [root, own] of groupBy(measured, (goal) => goal.root)) {
		try {
			for (const [goal, values] of await valuesIn(history, root, own, cancellation)) found.set(goal, values);
		} catch (error) {
			if (!(error instanceof HistoryError)) throw error;
		}
	}
	return found;
}

async function valuesIn(
	history: History,
	root: string,
	goals: readonly Item[],
	cancellation: Cancellation | undefined,
): Promise<KeyResultHistory> {
	const { logs, results } = kept.get(history) ?? { logs: new Map(), results: new Map() };
	kept.set(history, { logs, results });
	const paths = new Set(goals.map(({ path }) => path));
	const folders = foldersOf(paths);
	const { hash } = await history.resolve(root, 'HEAD', cancellation);
	const of = [hash, ...folders].join('\n');
	let log = logs.get(root);
	if (log?.of !== of) {
		const commits = await history.log(root, { since: undefined, paths: folders, limit: mostCommits }, cancellation);
		const isShallow = await history.isShallow(root, cancellation);
		log = { of, commits: commits.map(({ date, files }) => ({ date, files })), isShallow };
		logs.set(root, log);
	}
	const { commits, isShallow } = log;
	const versions = fileVersions(paths, commits);
	const blobs = new Set([...versions.values()].flat().flatMap(({ blob, before }) => [blob, ...before]));
	const unread = [...blobs].filter((blob) => !results.has(blob));
	await history.texts(root, unread, (blob, content) => results.set(blob, resultsIn(content)), cancellation);
	const read = (blob: string) => results.get(blob);
	return new Map(
		goals.map((goal) => {
			const states = (versions.get(goal.path) ?? []).map(({ date, blob, before }) => ({
				day: date.slice(0, 10),
				results: read(blob),
				// Where a shallow clone begins, everything looks new.
				before: isShallow && before.length === 0 ? [undefined] : before.map(read),
			}));
			return [goal, committedValues(goal.facts?.keyResults ?? [], states)];
		}),
	);
}

function resultsIn(content: FileContent): readonly KeyResult[] | undefined {
	const { data, problem } = readFrontMatter(content.kind === 'text' ? content.text : '');
	return content.kind !== 'text' || problem ? undefined : readKeyResults(data).results;
}
