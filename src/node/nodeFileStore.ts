import { type Dirent, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Cancellation } from '../core/ports/cancellation';
import type { FileEntry, FileStore } from '../core/ports/fileStore';
import { readTextFile } from './readTextFile';

/** Folders that never hold a backlog and can be huge. */
const skipped = new Set(['node_modules', '.git', '.hg', '.svn', '.vscode-test']);

/**
 * The markdown files below one folder on disk. Does not follow symbolic links, to files or to folders: a link could lead
 * in a circle, out of the workspace, or to a file that is listed already and would then seem to be there twice.
 *
 * Files are read synchronously, which is four times faster per file than promises; the scanner takes breaks between groups.
 */
export function nodeFileStore(root: string): FileStore {
	return {
		list: async (cancellation) => listFiles(root, cancellation),
		read: async (uri) => readTextFile(fileURLToPath(uri)),
		resolve(relative) {
			const full = path.resolve(root, relative);
			const inside = path.relative(root, full);
			const leaves = inside === '..' || inside.startsWith(`..${path.sep}`) || path.isAbsolute(inside);
			return leaves ? undefined : pathToFileURL(full).href;
		},
	};
}

/** A folder that cannot be listed counts as empty: what lies beside a backlog must not keep it from being read. */
function listFiles(root: string, cancellation: Cancellation | undefined): readonly FileEntry[] {
	const files: FileEntry[] = [];
	const folders = [''];
	const base = pathToFileURL(root).href.replace(/\/$/, '');
	// Most names need no more than their blanks escaped, and the long way takes longer than reading the file.
	const uriOf = (relative: string) =>
		/^[\w./ -]+$/.test(relative)
			? `${base}/${relative.replaceAll(' ', '%20')}`
			: pathToFileURL(path.join(root, relative)).href;
	for (let folder = folders.pop(); folder !== undefined && !cancellation?.aborted; folder = folders.pop()) {
		for (const entry of childrenOf(path.join(root, folder))) {
			const relative = folder + entry.name;
			if (entry.isDirectory() && !skipped.has(entry.name)) folders.push(`${relative}/`);
			else if (entry.isFile() && /\.md$/i.test(entry.name)) {
				files.push({ uri: uriOf(relative), path: relative });
			}
		}
	}
	return files;
}

function childrenOf(folder: string): readonly Dirent[] {
	try {
		return readdirSync(folder, { withFileTypes: true });
	} catch {
		return [];
	}
}
