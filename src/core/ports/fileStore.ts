import type { Cancellation } from './cancellation';

/** A file that may be part of the backlog, or that says how the backlog is kept. */
export interface FileEntry {
	readonly uri: string;
	/** Relative to its workspace folder, with forward slashes. */
	readonly path: string;
	/** Uri of its workspace folder, without a slash at the end. */
	readonly root: string;
	/** In bytes, when the listing knows it. */
	readonly size?: number;
	/** Milliseconds since 1970, when the listing knows it. */
	readonly modified?: number;
}

/** What reading a file came to. `refused` carries a reason for the user: too large, not text, no permission. */
export type FileContent =
	| { readonly kind: 'text'; readonly text: string }
	| { readonly kind: 'missing' }
	| { readonly kind: 'refused'; readonly reason: string };

/** How files are listed. */
export interface ListOptions {
	readonly cancellation?: Cancellation | undefined;
	/** Ask for size and time of each file too, which costs about as much as the rest of the listing. */
	readonly stat?: boolean | undefined;
}

/** The core's only way to files. An open document wins over the disk. Never throws for a single file. */
export interface FileStore {
	/**
	 * All files with the extension `.md` below the workspace and the settings files of backlogs, in no particular order;
	 * stops early when cancelled. What `.gitignore` or the editor's `files.exclude` leaves out is not among them.
	 */
	list(options?: ListOptions): Promise<readonly FileEntry[]>;
	read(uri: string): Promise<FileContent>;
	/** Uri of a file given by its path relative to a workspace folder, the first one by default; undefined when the path leaves it. */
	resolve(path: string, root?: string): string | undefined;
}

/** Files larger than this many bytes are not read. */
export const maximumFileSize = 2 * 1024 * 1024;
