import type { Cancellation } from './cancellation';

/** A markdown file that may be part of the backlog. */
export interface FileEntry {
	readonly uri: string;
	/** Relative to its workspace folder, with forward slashes. */
	readonly path: string;
	/** Uri of its workspace folder, without a slash at its end. */
	readonly root?: string;
}

/** What reading a file came to. `refused` carries a reason for the user: too large, not text, no permission. */
export type FileContent =
	| { readonly kind: 'text'; readonly text: string }
	| { readonly kind: 'missing' }
	| { readonly kind: 'refused'; readonly reason: string };

/** The core's only way to files. An open document wins over the disk. Never throws for a single file. */
export interface FileStore {
	/** All files with the extension `.md` below the workspace, in no particular order; stops early when cancelled. */
	list(cancellation?: Cancellation): Promise<readonly FileEntry[]>;
	read(uri: string): Promise<FileContent>;
	/** Uri of a file given by its path relative to a workspace folder, the first one by default; undefined when the path leaves it. */
	resolve(path: string, root?: string): string | undefined;
}

/** Files larger than this many bytes are not read. */
export const maximumFileSize = 2 * 1024 * 1024;
