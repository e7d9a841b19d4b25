import type { FileFilter } from './fileFilter';

/** Matching of globs and ignore files is a part of the program that no start needs: loaded with the first listing. */
const load = () => import('./fileFilter');

/**
 * A filter for one workspace folder that knows no ignore file yet.
 * @param exclude the editor's setting `files.exclude` for the folder
 */
export async function loadFileFilter(exclude?: Readonly<Record<string, unknown>>): Promise<FileFilter> {
	return (await load()).createFileFilter(exclude);
}
