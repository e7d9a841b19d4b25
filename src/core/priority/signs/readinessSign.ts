/** What is to be said of one of the first items that lacks something for ready; undefined where it lacks nothing, or that is not known. */
export function readinessSign(missing: readonly string[] | undefined, first: number): string | undefined {
	const [most] = missing ?? [];
	return most === undefined ? undefined : `is among the first ${first} and not ready: ${most}`;
}
