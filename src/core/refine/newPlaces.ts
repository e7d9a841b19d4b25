/** Where a path leads after files and folders were moved: elsewhere, or where it did before. */
export type NewPlace = (path: string) => string;

/**
 * The new places of moved files, and of all that lies in moved folders.
 * @param moves former and new paths, with forward slashes
 */
export function newPlaces(moves: ReadonlyMap<string, string>): NewPlace {
	return (path) => {
		for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1)) {
			const to = moves.get(path.slice(0, end));
			if (to !== undefined) return to + path.slice(end);
		}
		return path;
	};
}
