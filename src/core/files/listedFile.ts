/**
 * True for a file that a listing gives: every markdown file, and the settings files of backlogs.
 * @param path relative to its workspace folder, with forward slashes
 */
export function isListed(path: string): boolean {
	return /\.md$/i.test(path) || isSettingsFile(path);
}

/**
 * True for a file that may say how a backlog is kept: `refinery.yml` at the root, `config.yml` and its like at the root
 * and in the folders in which backlog tools keep theirs.
 */
export function isSettingsFile(path: string): boolean {
	if (!/\.ya?ml$/.test(path)) return false;
	return /^(?:refinery\.ya?ml|(?:(?:.*\/)?(?:backlog|\.project)\/)?(?:config\.ya?ml|backlog\.config\.yml))$/.test(path);
}

/** The name of the files that say what git leaves out. */
export const ignoreFileName = '.gitignore';
