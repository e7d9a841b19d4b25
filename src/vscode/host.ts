import type { FileContent } from '../core/ports/fileStore';

/** What one kind of extension host offers and another does not. */
export interface Host {
	/** Reads a text file of this machine directly, which is many times faster than asking the editor for it. */
	readonly readLocal?: (path: string) => FileContent;
}
