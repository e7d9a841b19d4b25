import type { Item } from '../model/item';
import type { Work } from './backlogNode';
import type { Hierarchy } from './hierarchy';

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends number ? number : Mutable<T[K]> };

/**
 * Adds up the work of every epic, goal and sprint: points and stories, finished and in total. Dropped stories count for
 * nothing, and dropped epics count for nothing in their goal.
 */
export function workOf(stories: readonly Item[], epics: readonly Item[], hierarchy: Hierarchy): (owner: Item) => Work {
	const sums = new Map<Item, Mutable<Work>>();
	const sumOf = (owner: Item) => {
		let sum = sums.get(owner);
		if (!sum) {
			sum = { points: { done: 0, total: 0 }, stories: { done: 0, total: 0 } };
			sums.set(owner, sum);
		}
		return sum;
	};
	for (const story of stories) {
		if (story.status.category === 'dropped') continue;
		const own = workOfStory(story);
		for (const owner of [hierarchy.epicOf(story), hierarchy.sprintOf(story)]) if (owner) add(sumOf(owner), own);
	}
	for (const epic of epics) {
		const goal = epic.status.category === 'dropped' ? undefined : hierarchy.goalOf(epic);
		if (goal) add(sumOf(goal), sumOf(epic));
	}
	return sumOf;
}

function workOfStory({ points = 0, status }: Item): Work {
	const done = Number(status.category === 'done');
	return { points: { done: points * done, total: points }, stories: { done, total: 1 } };
}

function add(sum: Mutable<Work>, part: Work): void {
	sum.points.done += part.points.done;
	sum.points.total += part.points.total;
	sum.stories.done += part.stories.done;
	sum.stories.total += part.stories.total;
}

/**
 * The finished share of some work, 0 to 1: of its points, or of its stories where nothing is estimated.
 * @returns undefined when there is no work at all
 */
export function progressOf({ points, stories }: Work): number | undefined {
	const { done, total } = points.total > 0 ? points : stories;
	return total > 0 ? done / total : undefined;
}
