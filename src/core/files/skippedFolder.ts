/** Folders that tools make for themselves: they never hold a backlog and can be huge. */
const skipped: ReadonlySet<string> = new Set([
	'.git',
	'.gradle',
	'.hg',
	'.jj',
	'.pnpm-store',
	'.svn',
	'.terraform',
	'.tox',
	'.venv',
	'.vscode-test',
	'.yarn',
	'__pycache__',
	'bower_components',
	'node_modules',
]);

/** True for a folder that is never entered, whatever the ignore files and settings say. */
export function isSkippedFolder(name: string): boolean {
	return skipped.has(name);
}
