import { type Entry, entryKey, type Item } from '../core/model/item';
import { isClosed, type Status } from '../core/model/status';
import type { FieldChange, Wish } from '../core/refine/planner';
import { scheduleOf } from '../core/schedule/schedule';
import type { BacklogSource } from '../core/tree/references';
import type { RoadmapFields } from '../protocol/roadmap';

/** What is tried with one epic. Texts as they would be written; an empty one takes the field away. */
export interface Trial extends RoadmapFields {
	readonly dropped?: boolean;
}

/** What is tried, by key of the epic. */
export type Trials = ReadonlyMap<string, Trial>;

const dropped: Status = { text: 'dropped', category: 'dropped' };

/** A backlog in which epics are as they are tried: the same entries but for those, and for the open stories of dropped ones. */
export function withTrials(source: BacklogSource, trials: Trials): BacklogSource {
	const others = new Map<Entry, Item>();
	for (const entry of source.entries) {
		const trial = entry.readable ? trials.get(entryKey(entry)) : undefined;
		if (trial && entry.readable) others.set(entry, tried(entry, trial));
	}
	for (const story of storiesOfDropped(source, trials)) others.set(story, { ...story, status: dropped });
	const through = (entries: readonly Entry[]) => entries.map((entry) => others.get(entry) ?? entry);
	const back = new Map([...others].map(([entry, other]): [Entry, Entry] => [other, entry]));
	return {
		entries: through(source.entries),
		conventions: source.conventions,
		find: (id, from) => through(source.find(id, back.get(from) ?? from)),
		withId: (id) => through(source.withId(id)),
		scopeOf: (entry) => source.scopeOf(back.get(entry) ?? entry),
	};
}

/** What is to be written for the backlog to become as it is tried: fields of epics, and the status of what goes with a dropped one. */
export function wishesOf(source: BacklogSource, trials: Trials): readonly FieldChange[] {
	const epics = source.entries.flatMap((entry) => {
		const { dropped: isDropped, ...fields } = trials.get(entryKey(entry)) ?? {};
		const wishes: Wish[] = Object.entries(fields).map(([field, words]) => ({
			field: field as keyof RoadmapFields,
			words: words ?? '',
		}));
		if (isDropped) wishes.push({ field: 'status', words: dropped.text });
		return wishes.length > 0 ? [{ entry, wishes }] : [];
	});
	const stories = storiesOfDropped(source, trials).map((entry) => ({
		entry,
		wishes: [{ field: 'status' as const, words: dropped.text }],
	}));
	return [...epics, ...stories];
}

function tried(item: Item, trial: Trial): Item {
	const { start, target, horizon } = trial;
	const facts: Record<string, unknown> = { ...item.facts };
	for (const [field, words] of Object.entries({ start, target })) {
		if (words === '') delete facts[field];
		else if (words !== undefined) facts[field] = words;
	}
	return {
		...item,
		facts: facts as Item['facts'],
		horizon: horizon === undefined ? item.horizon : horizon || undefined,
		status: trial.dropped ? dropped : item.status,
	};
}

/** Open stories at any depth below the epics that are left out. */
function storiesOfDropped(source: BacklogSource, trials: Trials): readonly Item[] {
	if (![...trials.values()].some((trial) => trial.dropped)) return [];
	const schedule = scheduleOf(source);
	return schedule.stories.filter((story) => {
		if (isClosed(story.status.category)) return false;
		for (let epic = schedule.epicOf(story); epic; epic = schedule.parentOf(epic))
			if (trials.get(entryKey(epic))?.dropped) return true;
		return false;
	});
}
