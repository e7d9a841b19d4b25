import type { FileChange, LoggedCommit } from '../ports/history';
import { baseName } from '../util/paths';

/** A state of a file that a commit made. */
export interface FileVersion {
	/** When it was written, as `LoggedCommit` has it. */
	readonly date: string;
	readonly blob: string;
	/** What the commit made it of, one for each parent that has it, also under another path; empty where the commit made the file. */
	readonly before: readonly string[];
}

/**
 * The states of files, the newest first, by their present paths. A file is followed through moves that leave its text or its name
 * as it is. Goes back in time from the newest commit.
 * @param log the newest commit first
 */
export function fileVersions(
	paths: Iterable<string>,
	log: readonly Pick<LoggedCommit, 'date' | 'files'>[],
): ReadonlyMap<string, readonly FileVersion[]> {
	const versions = new Map<string, FileVersion[]>();
	/** The present path by the path that the file has at that time. */
	const tracked = new Map<string, string>();
	for (const path of paths) {
		versions.set(path, []);
		tracked.set(path, path);
	}
	for (const { date, files } of log) {
		/** What the commit took away, by its text and by its name: where a file that is new here may come from. */
		const gone = new Map<string, FileChange>();
		for (const change of files)
			if (change.after === undefined)
				for (const key of [...change.before, baseName(change.path)]) gone.set(key, change);
		for (const { path, before, after } of files) {
			const owner = after === undefined ? undefined : tracked.get(path);
			if (owner === undefined || after === undefined) continue;
			// One that came to be here comes perhaps from elsewhere.
			const from = before.length > 0 ? undefined : (gone.get(after) ?? gone.get(baseName(path)));
			versions.get(owner)?.push({ date, blob: after, before: from?.before ?? before });
			if (before.length > 0) continue;
			tracked.delete(path);
			if (from && !tracked.has(from.path)) tracked.set(from.path, owner);
		}
	}
	return versions;
}
