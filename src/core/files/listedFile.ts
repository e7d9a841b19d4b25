import { settingsKind } from './settingsKind';

/**
 * True for a file that a listing gives: every markdown file, and what says how a backlog is kept.
 * @param path relative to its workspace folder, with forward slashes
 */
export function isListed(path: string): boolean {
	return /\.md$/i.test(path) || settingsKind(path) !== undefined;
}

/** The name of the files that say what git leaves out. */
export const ignoreFileName = '.gitignore';
