import type * as vscode from 'vscode';
import type { Commit } from '../../core/ports/history';

const key = 'backlogRefinery.lastReview';

/** What stands for the last review where a state of the repository is named; no name of git's may hold a colon. */
export const lastReviewRef = 'review:last';

/** When the user last looked through the order: by workspace folder the commit that was checked out. Kept for this user on this machine. */
export interface LastReview {
	of(root: string): Commit | undefined;
	/** The latest one of all workspace folders. */
	latest(): Commit | undefined;
	keep(commits: ReadonlyMap<string, Commit>): Thenable<void>;
}

export function lastReview(state: vscode.Memento): LastReview {
	const all = () => state.get<Readonly<Record<string, Commit>>>(key, {});
	return {
		of: (root) => all()[root],
		latest: () =>
			Object.values(all())
				.sort((a, b) => Date.parse(a.date) - Date.parse(b.date))
				.at(-1),
		keep: (commits) => state.update(key, { ...all(), ...Object.fromEntries(commits) }),
	};
}
