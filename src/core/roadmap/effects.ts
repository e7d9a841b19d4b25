import type { Item } from '../model/item';
import { type Effect, keyResultMeant } from '../model/keyResult';
import { shippedOn } from '../schedule/span';
import { unmeasured } from '../schedule/unmeasured';
import type { Roadmap, RoadmapEpic, RoadmapGoal } from './roadmap';

/** What an epic is expected to do to a key result of its goal. */
export interface ExpectedEffect {
	readonly epic: RoadmapEpic;
	readonly effect: Effect;
	readonly goal: Item | undefined;
	/** Position among the goal's key results; undefined where it has none of that name. */
	readonly keyResult: number | undefined;
}

/** All effects that epics name, in the order of the epics. */
export function expectedEffects({ epics }: Pick<Roadmap, 'epics'>): readonly ExpectedEffect[] {
	return epics.flatMap((epic) =>
		(epic.item.facts?.effects ?? []).map((effect) => ({
			epic,
			effect,
			goal: epic.goal,
			keyResult: keyResultMeant(effect.keyResult, epic.goal?.facts?.keyResults ?? []),
		})),
	);
}

/** A key result that somebody should measure now, and why. */
export interface MeasurementDue {
	readonly goal: Item;
	readonly keyResult: number;
	/** One sentence. */
	readonly reason: string;
}

/**
 * What is to be measured after something was shipped: key results past their day of review, and those on which an epic that is done
 * was expected to have an effect and that were not measured since it was shipped. Each key result once.
 */
export function measurementsDue(roadmap: Roadmap): readonly MeasurementDue[] {
	const { goals, schedule, today } = roadmap;
	const due: MeasurementDue[] = [];
	const add = (goal: Item, keyResult: number, reason: string) => {
		if (!due.some((known) => known.goal === goal && known.keyResult === keyResult))
			due.push({ goal, keyResult, reason });
	};
	for (const { item } of goals) {
		const results = item.facts?.keyResults ?? [];
		for (const { keyResult, shipped } of unmeasured(item, results, schedule, today))
			add(item, keyResult, `${shipped.item.id} is out and its day of review (${results[keyResult]?.due}) has passed.`);
	}
	for (const { epic, goal, keyResult } of expectedEffects(roadmap)) {
		if (!goal || keyResult === undefined || epic.item.status.category !== 'done') continue;
		const day = (epic.release && shippedOn(epic.release)?.last) ?? shippedOn(epic.item)?.last;
		const { history, actual } = goal.facts?.keyResults?.[keyResult] ?? {};
		const measured = history?.at(-1)?.date;
		const isMeasured = measured === undefined ? actual !== undefined : day === undefined || measured >= day;
		if (!isMeasured)
			add(goal, keyResult, `${epic.item.id}, which was expected to change it, is out${day ? ` since ${day}` : ''}.`);
	}
	return due;
}

/** What serves what: goals that nothing ready serves, and ready work that serves no goal. */
export interface Coverage {
	/** Open goals without a story that is ready or under way. */
	readonly goalsWithoutWork: readonly RoadmapGoal[];
	/** Stories that are ready or under way and serve no goal; none where there are no goals. */
	readonly workWithoutGoal: readonly Item[];
}

export function coverageOf({ goals, schedule }: Roadmap): Coverage {
	const ready = schedule.stories.filter(({ status: { category } }) => category === 'ready' || category === 'active');
	const served = new Set(ready.map(schedule.goalOf));
	return {
		goalsWithoutWork: goals.filter(({ item }) => item.status.category !== 'done' && !served.has(item)),
		workWithoutGoal: goals.length === 0 ? [] : ready.filter((story) => schedule.goalOf(story) === undefined),
	};
}
