/** Stars in one part of a path, and `**` in a pattern, from which on matching could take seconds. */
const mostStars = 4;
const longest = 500;

/**
 * What is wrong with a glob that is to match paths relative to the workspace folder, as the end of a sentence that
 * begins with the glob; undefined for a sound one.
 */
export function globProblem(glob: string): string | undefined {
	if (glob.trim() === '') return 'is empty: name files, for example docs/stories/*.md';
	if (glob !== glob.trim()) return 'begins or ends with a blank: remove it';
	if (glob.length > longest) return `is longer than ${longest} characters: use several shorter ones`;
	if (glob.includes('\\')) return 'holds a backslash: use / between folders';
	if (/^(?:\/|~|[a-z]:)/i.test(glob)) return 'is absolute: begin at the workspace folder, without / in front';
	if (glob.split('/').includes('..')) return 'leads out of the workspace folder: name files inside of it';
	if (glob.split('/').some((part) => part === '' || part === '.')) return 'holds an empty part: remove // or ./';
	if (glob.startsWith('!')) return 'begins with !: list what to leave out under exclude or ignore';
	return unclosed(glob) ?? tooCostly(glob);
}

const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

function unclosed(glob: string): string | undefined {
	const open: string[] = [];
	for (const character of glob) {
		const end = closing[character];
		if (end !== undefined) open.push(end);
		else if (Object.values(closing).includes(character) && open.pop() !== character)
			return `holds ${character} without its opening bracket`;
	}
	const missing = open.pop();
	return missing && `holds a bracket without its closing ${missing}`;
}

/** Patterns of which a hostile repository could make one that keeps the editor busy. */
function tooCostly(glob: string): string | undefined {
	if (/[@+*?!]\([^)]*[@+*?!]\(/.test(glob)) return 'holds a group inside a group: use several simpler ones';
	const parts = glob.split('/');
	const stars = (part: string) => part.split(/\*+/).length - 1;
	if (parts.filter((part) => part.includes('**')).length > mostStars) return `holds more than ${mostStars} times **`;
	if (parts.some((part) => stars(part) > mostStars))
		return `holds more than ${mostStars} stars in one part of the path`;
	return undefined;
}
