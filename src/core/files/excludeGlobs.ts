import picomatch from 'picomatch/posix.js';

/** The editor's globs know no more than `*`, `?`, `**`, `[…]` and `{…}`; names that begin with a dot are names like others. */
const options = { dot: true, nonegate: true, noextglob: true } as const;

/**
 * The editor's setting `files.exclude` as a predicate for one file or folder, whatever lies above it.
 * Globs that hold only when another file is there (`when`) are left out.
 * @param setting from glob to whether it holds; anything else in it is passed over
 * @returns asks about a path relative to the workspace folder, without a slash at the end
 */
export function excludeGlobs(setting: Readonly<Record<string, unknown>>): (path: string) => boolean {
	const names = new Set<string>();
	const globs: string[] = [];
	for (const [glob, holds] of Object.entries(setting)) {
		if (holds !== true) continue;
		const plain = glob.replace(/\/+$/, '').replace(/^\.?\//, '');
		const name = /^\*\*\/([^*?[\]{}/\\]+)$/.exec(plain)?.[1];
		if (name !== undefined) names.add(name);
		else if (plain !== '') globs.push(plain);
	}
	// Nearly all globs that are in use name a file or folder at any depth: looked up, and not matched one by one.
	const matches = globs.length > 0 ? picomatch(globs, options) : () => false;
	return (path) => names.has(path.slice(path.lastIndexOf('/') + 1)) || matches(path);
}
