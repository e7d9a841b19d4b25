import type { Clock } from '../ports/clock';
import type { FileContent } from '../ports/fileStore';
import type { TreeFile, TreeOptions } from './fileTree';

/** Files of the machine that the program runs on, asked for directly: many times faster than through the editor. */
export interface LocalFiles {
	/** The text of a file given by its absolute path. Never throws. */
	read(file: string): FileContent;
	/** The files below a folder given by its absolute path, in slices. Symbolic links are not followed. */
	list(root: string, options: TreeOptions, clock: Clock): Promise<readonly TreeFile[]>;
	/**
	 * What lies at a path below a root without following symbolic links on the way; undefined for nothing, a link or
	 * anything else.
	 */
	kindOf(root: string, path: string): 'file' | 'folder' | undefined;
	/**
	 * Watches the children of one folder given by its absolute path; left out where the editor's own watching has no gaps.
	 * @param onChild told the name of a child that came, went or changed
	 * @returns ends the watching; undefined when the folder cannot be watched
	 */
	readonly watch?: (folder: string, onChild: (name: string) => void) => (() => void) | undefined;
}
