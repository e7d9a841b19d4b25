import type { Entry } from '../model/item';
import { wordDistance } from '../util/wordDistance';

/** Ids this far away are no slip of the finger any more. */
const farthest = 2;
const most = 3;

/**
 * Ids of the backlog that an unknown one may have been meant to be: the same number under another prefix or with other
 * padding, or one letter (two in long ids) added, left out, changed or swapped. Nearest first, then those of the same length.
 */
export function similarIds(id: string, entries: Iterable<Pick<Entry, 'id'>>): string[] {
	const wanted = id.trim().toLowerCase();
	const number = numberOf(wanted);
	const found = new Map<string, number>();
	for (const { id: known } of entries) {
		const candidate = known.toLowerCase();
		const near =
			number !== undefined && number === numberOf(candidate) ? 0.5 : wordDistance(wanted, candidate, allowed(wanted));
		if (near !== undefined && near > 0) found.set(known, near);
	}
	const longer = (known: string) => Math.abs(known.length - wanted.length);
	return [...found]
		.sort(([a, near], [b, far]) => near - far || longer(a) - longer(b) || (a < b ? -1 : 1))
		.slice(0, most)
		.map(([known]) => known);
}

function allowed(id: string): number {
	return id.length < 8 ? 1 : farthest;
}

/** "12" of "US-012". Undefined for ids without a number at their end. */
function numberOf(id: string): string | undefined {
	return /0*(\d[\d.]*)$/.exec(id)?.[1];
}
