import type { Entry } from '../model/item';

/** True when two readings of a file say the same, so that nobody needs to hear of it. Entries are plain data of few levels. */
export function isSameEntry(a: Entry, b: Entry): boolean {
	return isSame(a, b);
}

function isSame(a: unknown, b: unknown): boolean {
	if (a === b) return true;
	if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
	const left = Object.entries(a);
	const right = b as Readonly<Record<string, unknown>>;
	return left.length === Object.keys(b).length && left.every(([key, value]) => isSame(value, right[key]));
}
