/** The last part of a path with forward slashes. */
export function baseName(path: string): string {
	return path.slice(path.lastIndexOf('/') + 1);
}

/** The last part of a path without its ending `.md`. */
export function fileTitle(path: string): string {
	return baseName(path).replace(/\.md$/i, '');
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

/** True for documents that accompany a backlog and are no items: read-me files, indexes and templates. */
export function isCompanion(path: string): boolean {
	return /^(?:readme|index|contributing|changelog|_.*|(?:(?:user-)?story|task|epic|goal|idea|issue|bug|sprint|item)?[-_ ]?template)\.md$/i.test(
		baseName(path),
	);
}

/** Uri of the workspace folder that a file lies in, without a slash at the end: as many steps up as its path is long. */
export function workspaceRoot({ uri, path }: { readonly uri: string; readonly path: string }): string {
	return uri.split('/').slice(0, -path.split('/').length).join('/');
}
