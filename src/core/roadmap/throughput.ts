import type { Item } from '../model/item';
import { daysFrom } from '../query/periods';
import type { Schedule } from '../schedule/schedule';
import { sprintDays } from '../schedule/span';

/** What a team gets done, from whatever source: sprint files, or the history of a repository. */
export interface Throughput {
	readonly unit: 'points' | 'stories';
	/** Of each period that was counted, the oldest first; at least two. */
	readonly perPeriod: readonly number[];
	/** Days of one period. */
	readonly periodDays: number;
	/** Where the numbers come from, to be read behind "from". */
	readonly source: string;
}

/** Older sprints tell of another team. */
const mostSprints = 6;
const leastSprints = 2;

/**
 * What was done in the last six finished sprints, as their files and those of their stories say it: the points of all stories
 * that are done and belong to the sprint, or, where none of them is estimated, their number. A story that was carried over
 * counts in the last sprint that lists it. Without any history the day on which a story was done is not known.
 * @returns undefined with fewer than two finished sprints that have days and done stories
 */
export function sprintThroughput(schedule: Schedule, today: string): Throughput | undefined {
	const finished = schedule.sprints.filter((sprint) => {
		const days = sprintDays(sprint);
		return days?.first !== undefined && days.last < today && sprint.status.category !== 'dropped';
	});
	const last = finished.slice(-mostSprints);
	const done = new Map<Item, Item[]>(last.map((sprint) => [sprint, []]));
	for (const story of schedule.stories) {
		if (story.status.category !== 'done') continue;
		const sprint = schedule.sprintOf(story);
		if (sprint) done.get(sprint)?.push(story);
	}
	const counted = last.filter((sprint) => (done.get(sprint)?.length ?? 0) > 0);
	if (counted.length < leastSprints) return undefined;
	const estimated = [...done.values()].flat().some(({ points }) => points !== undefined && points > 0);
	const perPeriod = last.map((sprint) =>
		(done.get(sprint) ?? []).reduce((sum, { points = 0 }) => sum + (estimated ? points : 1), 0),
	);
	const starts = last.map((sprint) => sprintDays(sprint)?.first ?? '');
	const gaps = starts.slice(1).map((start, at) => daysFrom(starts[at] ?? start, start));
	const periodDays = median(gaps.filter((gap) => gap > 0)) ?? 14;
	const ids = last.map(({ id }) => id);
	return {
		unit: estimated ? 'points' : 'stories',
		perPeriod,
		periodDays,
		source: `${ids.length} finished sprints (${ids.join(', ')})`,
	};
}

function median(numbers: readonly number[]): number | undefined {
	return [...numbers].sort((a, b) => a - b)[numbers.length >> 1];
}
