import { isComing } from '../model/isComing';
import type { Entry, Item } from '../model/item';
import { compareInProductOrder } from '../model/productOrder';
import { isClosed } from '../model/status';

/** How far ahead a team wants to look. */
export interface Distance {
	/** So many of the next stories. */
	readonly next: number;
	/** What so many of the next sprints hold, where that is known; undefined: `next` alone counts. */
	readonly sprints: number | undefined;
	/** Points that a sprint holds that does not say so itself. */
	readonly capacity: number | undefined;
}

/** What was looked at. `unknown` says why it is not what the sprints hold although that was wanted. */
export type Reach =
	| { readonly kind: 'next'; readonly unknown?: 'capacity' | 'estimates' }
	| {
			readonly kind: 'sprints';
			readonly sprints: number;
			/** Ids of those that are planned already. */
			readonly ids: readonly string[];
			/** Points. */
			readonly capacity: number;
	  };

/** A story that comes next. */
export interface Coming {
	readonly entry: Entry;
	/** Its place, from 1, among the open stories that are not under way, in product order. */
	readonly position: number;
}

export interface Ahead {
	/** In product order. Those that cannot be read are all among them, since nobody knows where they belong. */
	readonly stories: readonly Coming[];
	readonly reach: Reach;
}

/**
 * Finds the stories that come next: open ones that are not under way. What sprints hold is counted off in points; a story
 * without an estimate weighs as much as the median one, and the one with which the sprints are full is still among them.
 *
 * @param entries in product order
 * @param today as `2026-01-31`
 */
export function lookAhead(entries: readonly Entry[], distance: Distance, today: string): Ahead {
	const held = distance.sprints === undefined ? undefined : heldBySprints(entries, distance.sprints, distance, today);
	const weight = typeof held === 'object' ? medianPoints(entries) : undefined;
	if (typeof held === 'object' && weight !== undefined) {
		let left = held.capacity;
		const fits = ({ points = weight }: Item) => {
			const isRoom = left > 0;
			left -= points;
			return isRoom;
		};
		return { stories: coming(entries, fits), reach: { kind: 'sprints', ...held } };
	}
	let count = 0;
	const stories = coming(entries, () => count++ < distance.next);
	if (held === undefined) return { stories, reach: { kind: 'next' } };
	return { stories, reach: { kind: 'next', unknown: typeof held === 'object' ? 'estimates' : held } };
}

/** Takes stories as long as they fit, and all that cannot be read. */
function coming(entries: readonly Entry[], fits: (story: Item) => boolean): readonly Coming[] {
	const stories: Coming[] = [];
	let position = 0;
	let isRoom = true;
	for (const entry of entries) {
		if (!isComing(entry)) continue;
		position++;
		if (entry.readable) isRoom &&= fits(entry);
		if (isRoom || !entry.readable) stories.push({ entry, position });
	}
	return stories;
}

/** The points that the next sprints hold; `capacity` where one of them does not say and nothing else does. */
function heldBySprints(
	entries: readonly Entry[],
	sprints: number,
	{ capacity }: Distance,
	today: string,
): { readonly sprints: number; readonly ids: readonly string[]; readonly capacity: number } | 'capacity' {
	const planned = comingSprints(entries, today).slice(0, sprints);
	let sum = 0;
	for (let at = 0; at < sprints; at++) {
		const own = planned[at]?.facts?.capacity;
		const holds = typeof own === 'number' ? own : capacity;
		if (holds === undefined) return 'capacity';
		sum += holds;
	}
	return { sprints, ids: planned.map(({ id }) => id), capacity: sum };
}

/** Sprints that have not begun, the next one first; those without a day come last. */
function comingSprints(entries: readonly Entry[], today: string): readonly Item[] {
	const sprints = entries.filter((entry): entry is Item => {
		if (!entry.readable || entry.type !== 'sprint') return false;
		const { category } = entry.status;
		return !isClosed(category) && category !== 'active' && startOf(entry) > today;
	});
	return sprints.sort((a, b) => compare(startOf(a), startOf(b)) || compareInProductOrder(a, b));
}

/** Behind any day where there is none. */
function startOf({ facts }: Item): string {
	return typeof facts?.start === 'string' ? facts.start : '~';
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

/** Of all stories that have an estimate above zero; undefined where none has. */
function medianPoints(entries: readonly Entry[]): number | undefined {
	// Few sizes are in use, so they are counted; to sort ten thousand numbers takes longer than all else here.
	const counts = new Map<number, number>();
	let estimated = 0;
	for (const entry of entries) {
		if (!entry.readable || entry.type !== 'story' || !entry.points) continue;
		counts.set(entry.points, (counts.get(entry.points) ?? 0) + 1);
		estimated++;
	}
	let before = estimated >> 1;
	for (const [points, count] of [...counts].sort(([a], [b]) => a - b)) {
		if (before < count) return points;
		before -= count;
	}
	return undefined;
}
