/** The last part of a path with forward slashes. */
export function baseName(path: string): string {
	return path.slice(path.lastIndexOf('/') + 1);
}

/** The last part of a path without its ending `.md`. */
export function fileTitle(path: string): string {
	const name = baseName(path);
	return name.toLowerCase().endsWith('.md') ? name.slice(0, -3) : name;
}

/** Lower-case words of a title joined by hyphens, at most 60 characters, for use in a file name; `untitled` when nothing is left. */
export function slugOf(title: string): string {
	const words = title
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.match(/[\p{L}\p{N}]+/gu);
	return words?.join('-').slice(0, 60).replace(/-+$/, '') || 'untitled';
}

/** Where a way leads from a file, both with forward slashes. */
export function resolvePath(from: string, way: string): string {
	const parts = from.split('/').slice(0, -1);
	for (const part of way.split('/')) {
		if (part === '..') parts.pop();
		else if (part !== '' && part !== '.') parts.push(part);
	}
	return parts.join('/');
}

/** The way from one file to another, both given by paths with forward slashes from the same folder. */
export function relativePath(from: string, to: string): string {
	const here = from.split('/').slice(0, -1);
	const there = to.split('/');
	let shared = 0;
	while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) shared++;
	const up = here.slice(shared).map(() => '..');
	return [...(up.length > 0 ? up : ['.']), ...there.slice(shared)].join('/');
}
