/** Folders that sort the items of one feature and begin no new numbering. */
const sorting =
	/^(?:user[-_ ]?stories|stories|epics?|tasks?|sprints?|sprint[-_ ]?\d+|iteration[-_ ]?\d+|backlog|docs?|requirements|specs?|items|features|issues|bugs|goals|personas|releases|todo|to-do|open|new|draft|drafts|ready|active|in-progress|doing|review|done|complete|completed|closed|finished|archive|archived|cancelled|dropped|q[1-4]|\d{4}(?:-q[1-4])?)$/i;

/**
 * The folder within which ids are meant to be unique: the innermost one on the way to a file that is named after something
 * of its own, such as a feature. `features/login/stories/done/US-1.md` belongs to `features/login/`.
 */
export function featureFolder(path: string): string {
	const folders = path.split('/').slice(0, -1);
	while (folders.length > 0 && sorting.test(folders.at(-1) ?? '')) folders.pop();
	return folders.length > 0 ? `${folders.join('/')}/` : '';
}
