import ignore, { type Ignore } from 'ignore';
import { excludeGlobs } from './excludeGlobs';
import { ignorePatterns } from './ignorePatterns';
import { isListed } from './listedFile';
import { isSkippedFolder } from './skippedFolder';

/**
 * Decides which files of one workspace folder come into question: the only place where ignore files and `files.exclude`
 * have a say, for listings and for events. All paths are relative to the folder; those of folders end with a slash.
 */
export interface FileFilter {
	/** Takes in the text of an ignore file. A listing does so on its way down, before it asks about what lies beside the file. */
	learn(folder: string, ignoreText: string): void;
	/** Whether a folder is looked into, when the one above is. */
	enters(folder: string): boolean;
	/** Whether a file is listed, when its folder is looked into. */
	keeps(file: string): boolean;
	/** Whether a file is listed, asked without having come down through its folders. */
	admits(file: string): boolean;
	/** Whether a folder is looked into, asked in the same way. */
	admitsFolder(folder: string): boolean;
	/** Lets go of what was remembered about single paths; to be called when a listing is done. */
	rest(): void;
}

/**
 * A filter that knows no ignore file yet.
 * @param exclude the editor's setting `files.exclude` for the folder
 */
export function createFileFilter(exclude: Readonly<Record<string, unknown>> = {}): FileFilter {
	const texts = new Map<string, string>();
	const rules = new Map<string, Ignore>();
	const excluded = excludeGlobs(exclude);

	/** The folder at or above the given one whose ignore file says the last word. */
	const ruled = (folder: string): string | undefined => {
		for (let at = folder; ; at = parentOf(at)) {
			if (texts.has(at)) return at;
			if (at === '') return undefined;
		}
	};
	/** From the root down, so that of two rules the deeper one wins. */
	const rulesOf = (folder: string): Ignore => {
		const known = rules.get(folder);
		if (known) return known;
		const made = ignore({ ignorecase: false });
		const chain = [...foldersAbove(folder), folder];
		for (const at of chain) made.add(ignorePatterns(at, texts.get(at) ?? ''));
		rules.set(folder, made);
		return made;
	};
	const ignored = (path: string): boolean => {
		if (texts.size === 0) return false;
		const folder = ruled(parentOf(path));
		return folder !== undefined && rulesOf(folder).ignores(path);
	};

	const filter: FileFilter = {
		learn(folder, ignoreText) {
			texts.set(folder, ignoreText);
			for (const known of rules.keys()) if (known.startsWith(folder)) rules.delete(known);
		},
		enters(folder) {
			const path = folder.slice(0, -1);
			return !isSkippedFolder(path.slice(path.lastIndexOf('/') + 1)) && !excluded(path) && !ignored(folder);
		},
		keeps: (file) => isListed(file) && !excluded(file) && !ignored(file),
		admits: (file) =>
			filter.keeps(file) && foldersAbove(file).every((folder) => folder === '' || filter.enters(folder)),
		admitsFolder: (folder) =>
			folder === '' || [...foldersAbove(folder), folder].every((each) => each === '' || filter.enters(each)),
		rest: () => rules.clear(),
	};
	return filter;
}

/** 'a/b/c.md' and 'a/b/c/' lie in 'a/b/'; what lies at the root lies in ''. */
function parentOf(path: string): string {
	return path.slice(0, path.lastIndexOf('/', path.length - 2) + 1);
}

/** The folders that a path lies in, from the root (``) down. Nothing for the root itself. */
function foldersAbove(path: string): readonly string[] {
	if (path === '') return [];
	const folders = [''];
	for (let at = path.indexOf('/'); at >= 0 && at < path.length - 1; at = path.indexOf('/', at + 1)) {
		folders.push(path.slice(0, at + 1));
	}
	return folders;
}
