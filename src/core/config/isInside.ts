/** Whether a path stays inside of the workspace folder: one that a hostile settings file could make lead elsewhere does not. */
export function isInside(path: string): boolean {
	return (
		path === path.trim() &&
		!/[\\:\p{Cc}]/u.test(path) &&
		path.split('/').every((part) => part !== '' && part !== '.' && part !== '..' && part.toLowerCase() !== '.git')
	);
}
