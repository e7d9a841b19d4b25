import type { Entry } from '../model/item';

/** What a filter asks of an entry beside what its own file says. What is left out counts as not known. */
export interface FilterKnowledge {
	/** The epic at the upper end of an entry's parents. */
	epicOf(entry: Entry): Entry | undefined;
	/** The sprint that an entry names, or that lists it; without this only the name counts. */
	sprintOf?(entry: Entry): Entry | undefined;
	readiness?(entry: Entry): { readonly ready: boolean } | undefined;
	/** Under the team's scoring model. */
	score?(entry: Entry): number | undefined;
	/** Whether an entry waits for another that is not closed. */
	blocked?(entry: Entry): boolean;
}

/** What a filter may ask that can change while the entry, its epic and its sprint stay: whoever remembers answers asks again. */
export type Asked = 'readiness' | 'score' | 'blocked';

/** Whether an entry is as wanted. */
export type EntryTest = (entry: Entry, known: FilterKnowledge) => boolean;
