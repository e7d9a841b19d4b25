import type { Cancellation } from './cancellation';
import type { FileContent } from './fileStore';

/** One state of a repository. */
export interface Commit {
	/** Full hash. */
	readonly hash: string;
	/** When it was made: ISO 8601 with the offset of whoever made it. */
	readonly date: string;
}

/** A name under which a state can be asked for. */
export interface HistoryRef {
	readonly name: string;
	readonly kind: 'tag' | 'branch' | 'remote-branch';
	/** Of the tag where it has one of its own, else of its commit; ISO 8601. */
	readonly date: string;
	/** True for the branch that is checked out. */
	readonly current: boolean;
}

/** A file of a commit; equal blobs are equal texts. */
export interface PastFile {
	/** Relative to the root that was asked about, with forward slashes. */
	readonly path: string;
	readonly blob: string;
}

/** What a commit made of a file. */
export interface FileChange {
	readonly path: string;
	/** One for each parent of the commit that has the file; empty where the commit made it. */
	readonly before: readonly string[];
	/** Undefined where the commit removed it. */
	readonly after: string | undefined;
}

export interface LoggedCommit extends Commit {
	/** Name of who wrote it. */
	readonly author: string;
	/** Subject and body; trailers are its last lines. */
	readonly message: string;
	/** Only files below the folders that were asked about. Of a merge only what it made differ from all its parents. */
	readonly files: readonly FileChange[];
}

export interface LogRequest {
	/** Hash of the commit that the log ends before; undefined: from the beginning. */
	readonly since: string | undefined;
	/** Folders or files relative to the root, without a slash at the end; empty for all below it. */
	readonly paths: readonly string[];
	/** At most so many, the newest ones. */
	readonly limit: number;
}

/**
 * What the core needs of the history of the repository that a workspace folder lies in. Reads only, runs nothing that the
 * repository's own settings name, and never asks a network. A root is the uri of a workspace folder.
 * Every function rejects with a `HistoryError`.
 */
export interface History {
	/** Names to choose from: tags first, then branches, the newest first of each. */
	refs(root: string, cancellation?: Cancellation): Promise<readonly HistoryRef[]>;
	/**
	 * The commit that a tag, a branch or a hash names, or the last one of the present branch before a moment: `2026-11-01`,
	 * `yesterday`, `2 weeks ago`.
	 */
	resolve(root: string, name: string, cancellation?: Cancellation): Promise<Commit>;
	/** All files of a commit below the root. */
	files(root: string, commit: string, cancellation?: Cancellation): Promise<readonly PastFile[]>;
	/**
	 * Texts of blobs, in one go.
	 * @param take called for each, in their order
	 */
	texts(
		root: string,
		blobs: readonly string[],
		take: (blob: string, content: FileContent) => void,
		cancellation?: Cancellation,
	): Promise<void>;
	/** Whether the repository was cloned without its first commits: the oldest ones that it has then seem to make every file. */
	isShallow(root: string, cancellation?: Cancellation): Promise<boolean>;
	/** The commits of the present branch, the newest first. */
	log(root: string, request: LogRequest, cancellation?: Cancellation): Promise<readonly LoggedCommit[]>;
}

export type HistoryFault =
	| 'no-git'
	| 'no-repository'
	| 'no-commits'
	| 'unknown-ref'
	| 'nothing-then'
	| 'shallow'
	| 'refused'
	| 'cancelled'
	| 'failed';

/** Why there is no answer; the message is a sentence for the user. */
export class HistoryError extends Error {
	readonly fault: HistoryFault;

	constructor(fault: HistoryFault, message: string) {
		super(message);
		this.fault = fault;
	}
}
