import * as vscode from 'vscode';

/** What is used of the editor's own git extension, whose types are no package. */
interface GitExtension {
	readonly enabled: boolean;
	getAPI(version: 1): { getRepository(uri: vscode.Uri): GitRepository | null };
}

/** A repository that the git extension has open. */
export interface GitRepository {
	/** Where the message of the next commit is written. */
	readonly inputBox: { value: string };
	readonly state: {
		readonly indexChanges: readonly GitChange[];
		readonly workingTreeChanges: readonly GitChange[];
		/** Missing in older editors, where new files are among the changes of the work tree. */
		readonly untrackedChanges?: readonly GitChange[];
	};
	/** Looks again at what has changed. */
	status(): Promise<void>;
	/** @param paths as the file system spells them */
	add(paths: string[]): Promise<void>;
	/** Commits what is staged. */
	commit(message: string): Promise<void>;
	/** A setting of the repository; empty or rejected where it has none. */
	getConfig(key: string): Promise<string>;
	/** One of the user's own; empty or rejected where there is none. */
	getGlobalConfig(key: string): Promise<string>;
}

/** A file that differs from the last commit. */
export interface GitChange {
	readonly uri: vscode.Uri;
}

/**
 * The repository that a folder lies in.
 * @param wake start the git extension when it is not running yet
 * @returns undefined when the git extension is missing or off, or does not know the repository
 */
export async function repositoryOf(folder: vscode.Uri, wake: boolean): Promise<GitRepository | undefined> {
	const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
	if (!extension || (!extension.isActive && !wake)) return undefined;
	try {
		const git = extension.isActive ? extension.exports : await extension.activate();
		return git.enabled ? (git.getAPI(1).getRepository(folder) ?? undefined) : undefined;
	} catch {
		// It is switched off by the user's settings, or cannot start.
		return undefined;
	}
}
