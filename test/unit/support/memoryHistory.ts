import { type FileChange, type History, HistoryError } from '../../../src/core/ports/history';

/** A commit of a history in memory: all files as they are after it, by path. */
export interface MemoryCommit {
	readonly files: Readonly<Record<string, string>>;
	readonly author?: string;
	/** The subject and what is below it. */
	readonly message?: string;
	/** A name that finds it. */
	readonly tag?: string;
	/** When it was written, in ISO 8601. */
	readonly date?: string;
}

/** How often each question was asked. */
export interface MemoryHistory extends History {
	readonly asked: Map<string, number>;
}

/**
 * A history without branches, the oldest commit first; one is made each day of November 2026 where they do not say when.
 * @param shallow whether it lacks what came before the first one
 */
export function memoryHistory(commits: readonly MemoryCommit[], shallow = false): MemoryHistory {
	const asked = new Map<string, number>();
	const count = (name: string) => void asked.set(name, (asked.get(name) ?? 0) + 1);
	const stamped = commits.map((commit, at) => ({
		...commit,
		hash: `c${at}`,
		date: commit.date ?? `2026-11-${String(at + 1).padStart(2, '0')}T12:00:00+00:00`,
	}));
	const find = (name: string) => {
		const found = name === 'HEAD' ? stamped.at(-1) : stamped.find(({ hash, tag }) => name === hash || name === tag);
		if (!found) throw new HistoryError('unknown-ref', `There is no ${name}`);
		return found;
	};
	return {
		asked,
		async refs() {
			return stamped.flatMap(({ tag, date }) =>
				tag ? [{ name: tag, kind: 'tag', date, current: false } as const] : [],
			);
		},
		async resolve(_, name) {
			count('resolve');
			const { hash, date } = find(name);
			return { hash, date };
		},
		async files(_, commit) {
			count('files');
			return Object.entries(find(commit).files).map(([path, text]) => ({ path, blob: `blob ${text}` }));
		},
		async texts(_, blobs, take) {
			count('texts');
			for (const blob of blobs) take(blob, { kind: 'text', text: blob.slice('blob '.length) });
		},
		async isShallow() {
			return shallow;
		},
		async log(_, { since, paths, limit }) {
			count('log');
			const first = since === undefined ? 0 : stamped.indexOf(find(since)) + 1;
			const wanted = (path: string) =>
				paths.length === 0 || paths.some((each) => path === each || path.startsWith(`${each}/`));
			return stamped
				.map(({ hash, date, author = 'Ada', message = 'Work', files }, at) => ({
					...{ hash, date, author, message },
					files: changesBetween(stamped[at - 1]?.files ?? {}, files).filter(({ path }) => wanted(path)),
				}))
				.slice(first)
				.filter(({ files }) => files.length > 0)
				.reverse()
				.slice(0, limit);
		},
	};
}

function changesBetween(
	before: Readonly<Record<string, string>>,
	after: Readonly<Record<string, string>>,
): readonly FileChange[] {
	return [...new Set([...Object.keys(before), ...Object.keys(after)])]
		.filter((path) => before[path] !== after[path])
		.map((path) => ({
			path,
			before: before[path] === undefined ? [] : [`blob ${before[path]}`],
			after: after[path] === undefined ? undefined : `blob ${after[path]}`,
		}));
}
