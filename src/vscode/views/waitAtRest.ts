/** Milliseconds after which others have their turn. */
const slice = 10;

/**
 * Waits for some milliseconds in which messages could come in: a time for which the process was held up, for example while it
 * loaded a part of itself, counts as one slice of them.
 */
export async function waitAtRest(milliseconds: number): Promise<void> {
	for (let left = milliseconds; left > 0; left -= slice) {
		await new Promise<void>((resolve) => {
			setTimeout(resolve, Math.min(slice, left));
		});
	}
}
