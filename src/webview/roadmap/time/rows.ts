/** Something that takes room in a row. */
export interface Stretch {
	readonly key: string;
	/** In pixels; `end` does not belong to it. */
	readonly start: number;
	readonly end: number;
}

/**
 * Puts stretches into as few rows as can be, so that none lies over another one: each in the first row that has room.
 *
 * @returns the row of each key, from 0, and how many rows there are
 */
export function inRows(stretches: readonly Stretch[]): { readonly rows: ReadonlyMap<string, number>; count: number } {
	const ends: number[] = [];
	const rows = new Map<string, number>();
	for (const { key, start, end } of stretches.toSorted((a, b) => a.start - b.start)) {
		const free = ends.findIndex((last) => last <= start);
		const row = free < 0 ? ends.length : free;
		ends[row] = end;
		rows.set(key, row);
	}
	return { rows, count: ends.length };
}
