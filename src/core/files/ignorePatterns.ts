/**
 * The patterns of an ignore file as they read at the root of the workspace folder, so that all files that count for a path
 * make one list in which the last match wins, as git has it.
 * @param folder where the file lies: '' for the root, else with a slash at the end
 * @param text of the file, in the syntax of `.gitignore`
 */
export function ignorePatterns(folder: string, text: string): readonly string[] {
	const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
	if (folder === '') return lines;
	const prefix = `/${folder.replace(/[\\*?[\]]/g, '\\$&')}`;
	return lines.filter((line) => line.trim() !== '' && !line.startsWith('#')).map((line) => moved(prefix, line));
}

/** A pattern with a slash before its end holds from its own folder on; any other holds for a name at every depth below it. */
function moved(prefix: string, line: string): string {
	const negated = line.startsWith('!');
	const pattern = negated ? line.slice(1) : line;
	const anchored = /\/(?!\s*$)/.test(pattern);
	return `${negated ? '!' : ''}${prefix}${anchored ? pattern.replace(/^\//, '') : `**/${pattern}`}`;
}
