import type { Entry } from '../model/item';
import type { Asked, EntryTest, FilterKnowledge } from './filterKnowledge';
import { readTerms } from './terms';
import { understandTerm } from './understandTerm';

export type { FilterKnowledge } from './filterKnowledge';

/** What lets some entries of a backlog pass. */
export interface Filter {
	/** What was not understood first and what would be right, in one sentence; the rest of the filter holds. */
	readonly problem: string | undefined;
	/** What of the knowledge is asked for beside epic and sprint. It is dear and need not be there for other filters. */
	readonly asks: ReadonlySet<Asked>;
	passes(entry: Entry, known: FilterKnowledge): boolean;
}

/**
 * Makes a filter of what a user typed, for example `status:ready epic:EP-3 points>3 -label:tech text`: an entry passes when every
 * term holds for it. The language is described in `docs/filter.md`. Takes linear time and never throws.
 * @returns undefined for a text without terms, which lets everything pass
 */
export function parseFilter(text: string): Filter | undefined {
	const terms = readTerms(text).map(understandTerm);
	if (terms.length === 0) return undefined;
	const tests = terms.map(({ test }) => test).filter((test): test is EntryTest => test !== undefined);
	return {
		problem: terms.find(({ problem }) => problem !== undefined)?.problem,
		asks: new Set(terms.flatMap(({ asks }) => asks)),
		passes: (entry, known) => tests.every((test) => test(entry, known)),
	};
}
