import type { Readiness } from '../lint/readiness';
import type { Entry } from '../model/item';

/** What a filter asks of an entry beside what its own file says. Whatever is left out counts as not known. */
export interface FilterKnowledge {
	/** The epic at the upper end of an entry's parents. */
	epicOf(entry: Entry): Entry | undefined;
	/** The sprint that an entry names, or that lists it; without this only the name counts. */
	sprintOf?(entry: Entry): Entry | undefined;
	readiness?(entry: Entry): Readiness | undefined;
	/** Under the team's scoring model. */
	score?(entry: Entry): number | undefined;
	/** Whether an entry waits for another that is not closed. */
	blocked?(entry: Entry): boolean;
}

/** What a filter may ask that changes without the entry: whoever remembers its answers asks again. */
export type Asked = 'readiness' | 'score' | 'blocked';

export interface Filter {
	/** What was not understood and what would be right, in one sentence; the rest of the filter holds. */
	readonly problem: string | undefined;
	/** Of what it asks beside the entry, its epic and its sprint; the dear part of the knowledge is needed for these only. */
	readonly asks: ReadonlySet<Asked>;
	passes(entry: Entry, known: FilterKnowledge): boolean;
}

/**
 * Makes a filter of what a user typed, for example `status:ready epic:EP-3 points>3 -label:tech text`. Never throws.
 * @returns undefined for a text without terms, which lets everything pass
 */
export function parseFilter(text: string): Filter | undefined {
	if (text.trim() === '') return undefined;
	return { problem: undefined, asks: new Set(), passes: () => true };
}
