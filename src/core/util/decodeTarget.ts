/** The target of a markdown link as a path; as written where its escapes are none. */
export function decodeTarget(target: string): string {
	try {
		return decodeURIComponent(target);
	} catch {
		return target;
	}
}
