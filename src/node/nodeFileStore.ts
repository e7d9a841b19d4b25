import { constants } from 'node:fs';
import { access, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { fdir } from 'fdir';
import { type FileContent, type FileEntry, type FileStore, maximumFileSize } from '../core/ports/fileStore';
import { decodeText, tooLarge } from '../core/util/decodeText';
import { decodeUtf8 } from './decodeUtf8';

/** Folders that never hold a backlog and can be huge. */
const skipped = new Set(['node_modules', '.git', '.hg', '.svn', '.vscode-test']);

/** The markdown files below one folder on disk. Does not follow symbolic links, so loops and ways out end at the link. */
export function nodeFileStore(root: string): FileStore {
	return {
		async list() {
			const files = await new fdir()
				.withRelativePaths()
				.exclude((name) => skipped.has(name))
				.filter((file) => /\.md$/i.test(file))
				.crawl(root)
				.withPromise();
			return files.map((file) => entryFor(root, file.replaceAll('\\', '/')));
		},
		read: (uri) => readContent(fileURLToPath(uri)),
		resolve(relative) {
			const full = path.resolve(root, relative);
			return full === root || full.startsWith(root + path.sep) ? pathToFileURL(full).href : undefined;
		},
	};
}

function entryFor(root: string, relative: string): FileEntry {
	return { uri: pathToFileURL(path.join(root, relative)).href, path: relative };
}

async function readContent(file: string): Promise<FileContent> {
	try {
		const { size } = await stat(file);
		if (size > maximumFileSize) return { kind: 'refused', reason: tooLarge(size) };
		await access(file, constants.R_OK);
		return decodeText(await readFile(file), decodeUtf8);
	} catch (error) {
		const { code, message } = error as NodeJS.ErrnoException;
		if (code === 'ENOENT') return { kind: 'missing' };
		if (code === 'EACCES' || code === 'EPERM')
			return { kind: 'refused', reason: 'There is no permission to read the file.' };
		return { kind: 'refused', reason: `The file cannot be read: ${message}` };
	}
}
