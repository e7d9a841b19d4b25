import type { RoadmapConfig } from '../config/config';
import { type Entry, entryKey, type Item } from '../model/item';
import { type BacklogSource, References } from '../tree/references';
import type { Audience } from './roadmapFormats';

/**
 * The backlog as others may see it: goals, epics, releases, sprints and visions that are public. Whatever refers to another one
 * then refers to nothing, so that neither its name nor what follows from it can slip out. Stories stay, for their numbers only.
 */
export function publicSource(source: BacklogSource): BacklogSource {
	const above = aboveIn(source);
	const known = new Map<Entry, boolean>();
	const shows = (entry: Entry): boolean => {
		const answer = known.get(entry) ?? (entry.type === 'story' || isPublic(entry, above, settingsOf(source, entry)));
		known.set(entry, answer);
		return answer;
	};
	return {
		entries: source.entries.filter((entry) => entry.readable && shows(entry)),
		conventions: source.conventions,
		find: (id, from) => source.find(id, from).filter(shows),
		withId: (id) => source.withId(id).filter(shows),
		scopeOf: (entry) => source.scopeOf(entry),
	};
}

function settingsOf(source: BacklogSource, { root }: Entry): RoadmapConfig {
	return source.conventions.configOf(root).roadmap;
}

/**
 * Whether an item may be told to everybody: by its own labels, an internal one before a public one. One without any of them is
 * what the settings say, and internal where something that it belongs to is.
 */
function isPublic(entry: Entry, above: (item: Item) => readonly Item[], settings: RoadmapConfig): boolean {
	if (!entry.readable) return false;
	const own = labelled(entry, settings);
	if (own !== undefined || settings.unlabelled === 'internal') return own === 'public';
	const seen = new Set<string>([entryKey(entry)]);
	const queue = [...above(entry)];
	for (const item of queue) {
		if (seen.has(entryKey(item))) continue;
		seen.add(entryKey(item));
		if (labelled(item, settings) === 'internal') return false;
		queue.push(...above(item));
	}
	return true;
}

function labelled({ labels }: Item, { publicLabels, internalLabels }: RoadmapConfig): Audience | undefined {
	const has = (wanted: readonly string[]) =>
		labels.some((label) => wanted.some((name) => name.toLowerCase() === label.toLowerCase()));
	return has(internalLabels) ? 'internal' : has(publicLabels) ? 'public' : undefined;
}

/** The epic and the goal that an item names. */
function aboveIn(source: BacklogSource): (item: Item) => readonly Item[] {
	const epics = new References(source, ['epic']);
	const goals = new References(source, ['goal']);
	return (item) =>
		[epics.find(item, item.epic), item.type === 'epic' ? goals.find(item, item.goal) : undefined].filter(
			(found) => found !== undefined,
		);
}
