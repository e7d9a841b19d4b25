import { type Entry, entryKey, type Item } from '../model/item';
import type { Plan } from '../model/textEdit';
import { mergePlans } from '../refine/mergePlans';
import type { Planner, Wish } from '../refine/planner';
import { capacityOf, type Overload, overloads } from '../schedule/capacity';
import { type Conflict, conflictsOf } from '../schedule/conflicts';
import type { BacklogSource } from '../tree/references';
import { type Roadmap, type RoadmapEpic, type RoadmapOptions, roadmapOf } from './roadmap';

const movable = ['start', 'target', 'horizon', 'goal', 'release'] as const;

/** Fields that say where an epic stands on the roadmap. */
export type MovableField = (typeof movable)[number];

/** What if: an epic that is moved, by fields and what they would say (an empty text: nothing), or one that is dropped. */
export type ScenarioChange = { readonly epic: Item } & (
	| { readonly kind: 'move'; readonly fields: Readonly<Partial<Record<MovableField, string>>> }
	| { readonly kind: 'drop' }
);

/** What is wrong with where an epic is planned. */
export interface EpicTrouble {
	readonly conflicts: readonly Conflict[];
	readonly overload: Overload | undefined;
}

/** An epic that a scenario makes another one of; undefined where there is none on that roadmap. */
export interface EpicDifference {
	/** As it is today. */
	readonly epic: Item;
	readonly before: (RoadmapEpic & EpicTrouble) | undefined;
	readonly after: (RoadmapEpic & EpicTrouble) | undefined;
	/** In what the two differ. */
	readonly differs: readonly ('dropped' | 'days' | 'place' | 'health' | 'forecast' | 'conflicts' | 'capacity')[];
}

export interface Scenario {
	readonly before: Roadmap;
	readonly after: Roadmap;
	/** In the order of today's roadmap. */
	readonly differences: readonly EpicDifference[];
}

/**
 * A roadmap with some epics moved or dropped against today's. Pure: no file is touched. Of two changes of one epic the later
 * counts, field by field.
 */
export function scenarioOf(
	source: BacklogSource,
	changes: readonly ScenarioChange[],
	options: RoadmapOptions,
): Scenario {
	const before = roadmapOf(source, options);
	const changed = new Map<string, Item>();
	for (const change of changes) {
		const key = entryKey(change.epic);
		changed.set(key, withChange(changed.get(key) ?? change.epic, change));
	}
	const after = roadmapOf(sourceWith(source, changed), options);
	const troubles = [before, after].map((roadmap) => troubleIn(roadmap, source));
	const later = new Map(after.epics.map((epic) => [entryKey(epic.item), epic]));
	const differences = before.epics.flatMap((epic): EpicDifference[] => {
		const other = later.get(entryKey(epic.item));
		const difference = {
			epic: epic.item,
			before: { ...epic, ...troubles[0]?.(epic) } as EpicDifference['before'],
			after: other && ({ ...other, ...troubles[1]?.(other) } as EpicDifference['after']),
		};
		const differs = differencesOf(difference);
		return differs.length > 0 ? [{ ...difference, differs }] : [];
	});
	return { before, after, differences };
}

/** The plan that makes a scenario true, as one step; refused when one of its changes is. */
export async function planScenario(planner: Pick<Planner, 'set'>, changes: readonly ScenarioChange[]): Promise<Plan> {
	const wishes = new Map<string, { readonly epic: Item; readonly wishes: Map<Wish['field'], string> }>();
	for (const change of changes) {
		const key = entryKey(change.epic);
		const known = wishes.get(key) ?? { epic: change.epic, wishes: new Map() };
		wishes.set(key, known);
		if (change.kind === 'drop') known.wishes.set('status', 'dropped');
		else for (const [field, words] of fieldsOf(change)) known.wishes.set(field, words);
	}
	const plans: Plan[] = [];
	for (const { epic, wishes: fields } of wishes.values())
		plans.push(
			await planner.set(
				epic,
				[...fields].map(([field, words]) => ({ field, words })),
			),
		);
	const [first] = wishes.values();
	const what = wishes.size === 1 && first ? first.epic.id : `${wishes.size} epics`;
	return mergePlans(`Change the roadmap of ${what}`, plans);
}

/** An epic as it would be. */
export function withChange(epic: Item, change: ScenarioChange): Item {
	if (change.kind === 'drop') return { ...epic, status: { text: 'dropped', category: 'dropped' } };
	let item = epic;
	for (const [field, words] of fieldsOf(change)) {
		const value = words === '' ? undefined : words;
		if (field !== 'start' && field !== 'target') item = { ...item, [field]: value };
		else {
			const { [field]: _, ...facts } = item.facts ?? {};
			item = { ...item, facts: value === undefined ? facts : { ...facts, [field]: value } };
		}
	}
	return item;
}

function fieldsOf({ fields }: ScenarioChange & { kind: 'move' }): readonly (readonly [MovableField, string])[] {
	return movable.flatMap((field) => {
		const words = fields[field]?.trim();
		return words === undefined ? [] : [[field, words] as const];
	});
}

/** The backlog with other readings of some of its items. */
export function sourceWith(source: BacklogSource, changed: ReadonlyMap<string, Item>): BacklogSource {
	const now = (entry: Entry): Entry => changed.get(entryKey(entry)) ?? entry;
	return {
		entries: source.entries.map(now),
		conventions: source.conventions,
		find: (id, from) => source.find(id, from).map(now),
		withId: (id) => source.withId(id).map(now),
		scopeOf: (entry) => source.scopeOf(entry),
	};
}

function troubleIn({ schedule, today }: Roadmap, source: BacklogSource): (epic: RoadmapEpic) => EpicTrouble {
	const loads = new Map<string, ReadonlyMap<Item, Overload>>();
	const loadsIn = (root: string) => {
		const capacity = capacityOf(schedule, root, source.conventions.configOf(root).board.capacity);
		const known = loads.get(root) ?? (capacity ? overloads(schedule, root, capacity, today) : new Map());
		loads.set(root, known);
		return known;
	};
	return ({ item }) => ({
		conflicts: conflictsOf(item, schedule),
		overload: loadsIn(item.root).get(item),
	});
}

function differencesOf({ before, after }: Omit<EpicDifference, 'differs'>): EpicDifference['differs'] {
	if (!before || !after) return before === after ? [] : ['dropped'];
	const aspects = {
		days: ({ span }: RoadmapEpic) => [span.start, span.end],
		place: ({ item, goal, release }: RoadmapEpic) => [item.horizon, goal?.id, release?.id],
		health: ({ health }: RoadmapEpic) => [health.state, health.reason],
		forecast: ({ forecast }: RoadmapEpic) => [forecast?.from, forecast?.to],
		conflicts: ({ conflicts }: EpicTrouble) => conflicts.map(({ other, endFrom }) => [entryKey(other), endFrom]),
		capacity: ({ overload }: EpicTrouble) => [overload?.quarter, overload?.wanted, overload?.room],
	} as const;
	return (Object.keys(aspects) as (keyof typeof aspects)[]).filter(
		(name) => JSON.stringify(aspects[name](before)) !== JSON.stringify(aspects[name](after)),
	);
}
