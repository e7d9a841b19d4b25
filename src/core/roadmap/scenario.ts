import { factOf, isFactField } from '../model/facts';
import { type Entry, entryKey, type Item } from '../model/item';
import type { Status } from '../model/status';
import type { FieldChange, Wish } from '../refine/planner';
import { scheduleOf } from '../schedule/schedule';
import type { BacklogSource } from '../tree/references';
import { type Roadmap, type RoadmapEpic, roadmapFrom } from './roadmap';

const movable = ['start', 'target', 'impact', 'effort', 'horizon', 'goal', 'release'] as const;

/** Fields that say where an epic stands on the roadmap. */
export type MovableField = (typeof movable)[number];

/** What is tried with one epic: fields and what they would say (an empty text: nothing), or that it is dropped. */
export interface Trial extends Readonly<Partial<Record<MovableField, string>>> {
	readonly dropped?: boolean;
}

/** What is tried, by key of the epic. */
export type Trials = ReadonlyMap<string, Trial>;

/** An epic of today's roadmap, and what becomes of it; undefined where it is dropped. */
export interface TriedEpic {
	readonly before: RoadmapEpic;
	readonly after: RoadmapEpic | undefined;
}

/** What if: a roadmap with some epics moved or dropped against today's. */
export interface Scenario {
	readonly before: Roadmap;
	readonly after: Roadmap;
	/** In the order of today's roadmap. */
	readonly epics: readonly TriedEpic[];
}

const dropped: Status = { text: 'dropped', category: 'dropped' };

/**
 * Puts together what would be. Pure: no file is touched. Costs one roadmap, since today's is there already.
 * @param source the backlog that today's roadmap was made from
 * @param before today's roadmap
 */
export function scenarioOf(source: BacklogSource, before: Roadmap, trials: Trials): Scenario {
	const { today, throughput, visions, schedule } = before;
	const others = new Map<Entry, Item>();
	for (const epic of schedule.epics) {
		const trial = trials.get(entryKey(epic));
		if (trial) others.set(epic, tried(epic, trial));
	}
	// Epics do not bear on the pace of the team.
	const after = roadmapFrom(scheduleOf(sourceWith(source, others)), visions, { today, throughput });
	const later = new Map(after.epics.map((epic) => [entryKey(epic.item), epic]));
	return {
		before,
		after,
		epics: before.epics.map((epic) => ({ before: epic, after: later.get(entryKey(epic.item)) })),
	};
}

/**
 * What is to be written for a scenario to become true. Of a dropped epic that is its status alone: what is below it counts for
 * nothing above it whatever its own status is.
 * @param backlog finds the entry that a key stands for now; epics that are gone are passed over
 */
export function wishesOf(backlog: { get(key: string): Entry | undefined }, trials: Trials): readonly FieldChange[] {
	return [...trials].flatMap(([key, trial]): FieldChange[] => {
		const entry = backlog.get(key);
		const wishes = trial.dropped ? [{ field: 'status' as const, words: dropped.text }] : movesOf(trial);
		return entry && wishes.length > 0 ? [{ entry, wishes }] : [];
	});
}

function movesOf(trial: Trial): readonly Wish[] {
	return movable.flatMap((field) => {
		const words = trial[field];
		return words === undefined ? [] : [{ field, words }];
	});
}

/** An epic as it would be. */
export function tried(epic: Item, trial: Trial): Item {
	const facts: Record<string, unknown> = { ...epic.facts };
	for (const field of movable) {
		const words = trial[field];
		if (!isFactField(field) || words === undefined) continue;
		if (words === '') delete facts[field];
		else facts[field] = factOf(field, words);
	}
	const said = (field: 'horizon' | 'goal' | 'release') => {
		const words = trial[field];
		return words === undefined ? epic[field] : words || undefined;
	};
	return {
		...epic,
		facts: facts as Item['facts'],
		horizon: said('horizon'),
		goal: said('goal'),
		release: said('release'),
		status: trial.dropped ? dropped : epic.status,
	};
}

/** The backlog with other readings of some of its items, which stand where those stand. */
export function sourceWith(source: BacklogSource, others: ReadonlyMap<Entry, Item>): BacklogSource {
	const through = (entries: readonly Entry[]) => entries.map((entry) => others.get(entry) ?? entry);
	return {
		entries: through(source.entries),
		conventions: source.conventions,
		find: (id, from) => through(source.find(id, from)),
		withId: (id) => through(source.withId(id)),
		scopeOf: (entry) => source.scopeOf(entry),
	};
}
