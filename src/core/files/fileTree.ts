import type { ListOptions } from '../ports/fileStore';
import type { FileFilter } from './fileFilter';

/** A file as a listing of one folder finds it. */
export interface TreeFile {
	/** Relative to the folder, with forward slashes. */
	readonly path: string;
	/** In bytes. */
	readonly size?: number | undefined;
	/** Milliseconds since 1970. */
	readonly modified?: number | undefined;
}

/** How the files below one workspace folder are listed. */
export interface TreeOptions extends ListOptions {
	/** Decides what is listed, and learns the ignore files that are met. */
	readonly filter: FileFilter;
	/** Lists this folder below the root alone; with a slash at the end. */
	readonly below?: string | undefined;
	/** Told of each folder, with a slash at the end, just before it is looked into. */
	readonly onFolder?: ((folder: string) => void) | undefined;
}
