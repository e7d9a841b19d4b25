import type { BacklogIndex } from '../core/index/backlogIndex';
import type { Readiness } from '../core/lint/readiness';
import { type Entry, entryKey } from '../core/model/item';
import { type Filter, type FilterKnowledge, parseFilter } from '../core/query/filter';
import { filterKnowledge } from '../core/tree/filterKnowledge';
import type { BoardMatches } from '../protocol/board';
import type { Belonging } from './belonging';
import type { BoardScores } from './scores';

/** What a filter may ask of an entry. */
export interface MatchSource {
	readonly index: BacklogIndex;
	readonly belonging: Belonging;
	readonly scores: BoardScores;
	readiness(entry: Entry): Readiness | undefined;
}

/** Which entries pass the filter that was asked for last; its words are read once. */
export class Matcher {
	#text = '';
	#filter: Filter | undefined;

	/** @param knowledge asked for when there is a filter */
	matches(filter: string, entries: readonly Entry[], knowledge: () => FilterKnowledge): BoardMatches {
		if (filter !== this.#text) {
			this.#text = filter;
			this.#filter = parseFilter(filter);
		}
		const chosen = this.#filter;
		if (!chosen) return { filter, keys: undefined, problem: undefined };
		const known = knowledge();
		const passing = entries.filter((entry) => chosen.passes(entry, known));
		return { filter, keys: passing.map(entryKey), problem: chosen.problem };
	}
}

export function isSameMatches(a: BoardMatches, b: BoardMatches): boolean {
	if (a.filter !== b.filter || a.problem !== b.problem) return false;
	if (!a.keys || !b.keys) return a.keys === b.keys;
	return a.keys.length === b.keys.length && a.keys.every((key, at) => key === b.keys?.[at]);
}

/** What a board's filter may ask. */
export function boardKnowledge({ index, belonging, scores, readiness }: MatchSource): FilterKnowledge {
	return {
		...filterKnowledge(index, belonging.hierarchy),
		readiness,
		score: (entry) => (entry.readable ? scores.of(entry)?.value : undefined),
	};
}
