import { dependenciesOf } from '../lint/dependencies';
import type { Item } from '../model/item';
import type { FilterKnowledge } from '../query/filter';
import { type Hierarchy, hierarchyOf } from './hierarchy';
import type { BacklogSource } from './references';

/** What the backlog itself tells a filter: whom entries belong to, and what they wait for. */
export function filterKnowledge(source: BacklogSource, hierarchy: Hierarchy = hierarchyOfAll(source)): FilterKnowledge {
	return {
		epicOf: (entry) => (entry.readable ? hierarchy.epicOf(entry) : undefined),
		sprintOf: (entry) => (entry.readable ? hierarchy.sprintOf(entry) : undefined),
		blocked: (entry) => entry.readable && dependenciesOf(entry, (id) => source.find(id, entry)).open.length > 0,
	};
}

function hierarchyOfAll(source: BacklogSource): Hierarchy {
	const items = source.entries.filter((entry): entry is Item => entry.readable);
	return hierarchyOf(
		source,
		items.filter(({ type }) => type === 'story'),
		items.filter(({ type }) => type === 'sprint'),
	);
}
