import type { Item } from '../model/item';
import type { KeyResult } from '../model/keyResult';
import { periodOf } from '../query/periods';
import type { Schedule } from './schedule';
import { shippedOn } from './span';
import { standing } from './standing';

/** A release that went out, or an epic that is done. */
export interface Shipped {
	readonly item: Item;
	/** Undefined where the files do not say it. */
	readonly day: string | undefined;
}

/** A key result that is to be measured, since something was shipped for its goal and its day of review has passed. */
export interface Unmeasured {
	/** Position among the goal's key results. */
	readonly keyResult: number;
	/** The last of what was shipped. */
	readonly shipped: Shipped;
	/** The day of the last measured value; undefined where there is none. */
	readonly measured: string | undefined;
}

/** What was shipped for a goal: releases of its epics, and epics that are done without one. By day, those without a day first. */
export function shippedFor(goal: Item, schedule: Schedule): readonly Shipped[] {
	const found = new Map<Item, Shipped>();
	for (const epic of schedule.epics) {
		if (schedule.goalOf(epic) !== goal) continue;
		const release = schedule.releaseOf(epic);
		const day = release && shippedOn(release)?.last;
		if (release && (day !== undefined || release.status.category === 'done'))
			found.set(release, { item: release, day });
		else if (epic.status.category === 'done') found.set(epic, { item: epic, day: shippedOn(epic)?.last });
	}
	return [...found.values()].sort((a, b) => ((a.day ?? '') < (b.day ?? '') ? -1 : 1));
}

/** The key results of a goal that are past their day of review and were not measured since something was shipped for it. */
export function unmeasured(
	goal: Item,
	results: readonly KeyResult[],
	schedule: Schedule,
	today: string,
): readonly Unmeasured[] {
	const last = shippedFor(standing(schedule.goals, goal), schedule).at(-1);
	if (!last) return [];
	return results.flatMap(({ due, actual, history }, keyResult) => {
		const review = due === undefined ? undefined : periodOf(due)?.last;
		if (review === undefined || review >= today) return [];
		const measured = history?.at(-1)?.date;
		const isStale = measured !== undefined && last.day !== undefined && measured < last.day;
		return (actual === undefined && measured === undefined) || isStale ? [{ keyResult, shipped: last, measured }] : [];
	});
}
