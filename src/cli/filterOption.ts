import type { Entry } from '../core/model/item';
import { scoreOf } from '../core/priority/score';
import { type Filter, type FilterKnowledge, parseFilter } from '../core/query/filter';
import { filterKnowledge } from '../core/tree/filterKnowledge';
import { Failure } from './failure';
import type { OpenBacklog } from './openBacklog';

/** What `--help` says of the option that takes a filter. */
export const filterHelp = 'only items that pass a filter such as "status:ready epic:EP-3 points>3 -label:tech words"';

/** Reads a filter off the command line. A filter of which a part is not understood is not used, since nobody looks at what it lets pass. */
export function filterOption(text: string): Filter | undefined {
	const filter = parseFilter(text);
	if (filter?.problem !== undefined) throw Failure.unusable(`The filter is not understood: ${filter.problem}`);
	return filter;
}

/** The entries that a filter lets pass; all without a filter. */
export async function filtered(
	{ backlog }: OpenBacklog,
	entries: readonly Entry[],
	filter: Filter | undefined,
): Promise<readonly Entry[]> {
	if (!filter) return entries;
	const known: FilterKnowledge = {
		...filterKnowledge(backlog.index),
		readiness: (entry) => backlog.inspector.knownReadiness(entry),
		score: (entry) =>
			entry.readable ? scoreOf(entry, backlog.index.conventions.configOf(entry.root).scoring)?.value : undefined,
	};
	if (filter.asks.has('readiness')) for (const entry of entries) await backlog.inspector.readiness(entry);
	return entries.filter((entry) => filter.passes(entry, known));
}
