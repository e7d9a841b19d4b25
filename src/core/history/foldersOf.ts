/** Folders that a log is asked for; of more it is asked for all. */
const mostFolders = 20;

/** The folders that some files lie in, as a log is asked for them: none where that means everything. */
export function foldersOf(paths: ReadonlySet<string>): readonly string[] {
	const folders = new Set([...paths].map((path) => path.slice(0, Math.max(0, path.lastIndexOf('/')))));
	return folders.has('') || folders.size > mostFolders ? [] : [...folders];
}
