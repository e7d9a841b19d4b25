import { lstatSync } from 'node:fs';
import path from 'node:path';
import type { LocalFiles } from '../core/files/localFiles';
import { listTree } from './listTree';
import { readTextFile } from './readTextFile';

/** The files of this machine, directly. */
export const localFiles: LocalFiles = { read: readTextFile, list: listTree, kindOf };

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
