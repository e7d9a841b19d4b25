import { lstatSync, watch } from 'node:fs';
import path from 'node:path';
import type { LocalFiles } from '../core/files/localFiles';
import { editorName } from './editorName';
import { listTree } from './listTree';
import { readTextFile } from './readTextFile';

/**
 * The files of this machine, directly. On Linux the editor's watching loses folders that are moved, or removed and made
 * again; macOS and Windows watch whole trees by themselves.
 */
export const localFiles: LocalFiles = {
	read: readTextFile,
	list: listTree,
	kindOf,
	...(process.platform === 'linux' ? { watch: watchChildren } : {}),
};

function watchChildren(folder: string, onChild: (name: string) => void): (() => void) | undefined {
	try {
		const watcher = watch(folder, { persistent: false }, (_event, name) => {
			if (name) onChild(editorName(name));
		});
		// A folder that went: whatever comes in its place is told of by the folder above.
		watcher.on('error', () => watcher.close());
		return () => watcher.close();
	} catch {
		return undefined;
	}
}

/** A path that leads through a symbolic link is none of the two, as in a listing. */
function kindOf(root: string, relative: string): 'file' | 'folder' | undefined {
	const parts = relative.split('/');
	for (let at = 1; at <= parts.length; at++) {
		const stat = lstatSync(path.join(root, ...parts.slice(0, at)), { throwIfNoEntry: false });
		if (at === parts.length) return stat?.isFile() ? 'file' : stat?.isDirectory() ? 'folder' : undefined;
		if (!stat?.isDirectory()) return undefined;
	}
	return undefined;
}
