import type { Item } from '../model/item';
import type { Share, Work } from './backlogNode';

export type Mutable<T> = { -readonly [K in keyof T]: T[K] extends number ? number : Mutable<T[K]> };

/**
 * Adds up the work of every owner of stories: points and stories, finished and in total. Dropped stories count for nothing.
 */
export function workByOwner(
	stories: readonly Item[],
	ownerOf: (story: Item) => Item | undefined,
): ReadonlyMap<Item, Work> {
	const sums = new Map<Item, Mutable<Work>>();
	for (const story of stories) {
		const owner = story.status.category === 'dropped' ? undefined : ownerOf(story);
		if (owner) add(sums, owner, workOfStory(story));
	}
	return sums;
}

/** Adds up what the epics of each goal come to. Dropped epics count for nothing. */
export function workByGoal(
	work: ReadonlyMap<Item, Work>,
	goalOf: (epic: Item) => Item | undefined,
): ReadonlyMap<Item, Work> {
	const sums = new Map<Item, Mutable<Work>>();
	for (const [epic, part] of work) {
		const goal = epic.status.category === 'dropped' ? undefined : goalOf(epic);
		if (goal) add(sums, goal, part);
	}
	return sums;
}

/** The work of a goal, epic or sprint without stories. */
export const noWork: Work = { points: { done: 0, total: 0 }, stories: { done: 0, total: 0 } };

/** What a story comes to; one that was dropped counts for nothing and has no owner to ask this for. */
export function workOfStory({ points = 0, status }: Item): Work {
	const done = Number(status.category === 'done');
	return { points: { done: points * done, total: points }, stories: { done, total: 1 } };
}

/** Adds some work to what an owner comes to. */
export function add(sums: Map<Item, Mutable<Work>>, owner: Item, part: Work): void {
	let sum = sums.get(owner);
	if (!sum) {
		sum = { points: { done: 0, total: 0 }, stories: { done: 0, total: 0 } };
		sums.set(owner, sum);
	}
	sum.points.done += part.points.done;
	sum.points.total += part.points.total;
	sum.stories.done += part.stories.done;
	sum.stories.total += part.stories.total;
}

export function plus(a: Work, b: Work): Work {
	return combined(a, b, 1);
}

export function minus(a: Work, b: Work): Work {
	return combined(a, b, -1);
}

function combined(a: Work, b: Work, sign: 1 | -1): Work {
	const share = (x: Share, y: Share) => ({ done: x.done + sign * y.done, total: x.total + sign * y.total });
	return { points: share(a.points, b.points), stories: share(a.stories, b.stories) };
}

export function isSameWork(a: Work, b: Work): boolean {
	return isSameShare(a.points, b.points) && isSameShare(a.stories, b.stories);
}

function isSameShare(a: Share, b: Share): boolean {
	return a.done === b.done && a.total === b.total;
}

/** Whether points tell how far some work is: something is estimated, and what is left is not only stories without an estimate. */
export function inPoints(points: Share, stories: Share): boolean {
	return points.total > 0 && (points.done < points.total || stories.done === stories.total);
}

/**
 * The finished share of some work, 0 to 1: of its points, or of its stories where points do not tell it.
 * @returns undefined when there is no work at all
 */
export function progressOf({ points, stories }: Work): number | undefined {
	const { done, total } = inPoints(points, stories) ? points : stories;
	return total > 0 ? done / total : undefined;
}
