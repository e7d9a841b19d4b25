import type { Item } from '../model/item';
import { isClosed } from '../model/status';
import { groupBy } from '../util/groupBy';
import type { Schedule } from './schedule';
import { sprintDays } from './span';

/** A sprint that is under way or comes next, with its stories. */
export interface NextSprint {
	readonly sprint: Item;
	readonly first: string | undefined;
	readonly last: string;
	readonly stories: readonly Item[];
}

/** The sprints of a workspace folder that are not over, the nearest first. Those without stories are not planned yet and left out. */
export function nextSprints(schedule: Schedule, root: string, today: string, most: number): readonly NextSprint[] {
	const found: Omit<NextSprint, 'stories'>[] = [];
	for (const sprint of schedule.sprints) {
		const days = sprintDays(sprint);
		if (sprint.root === root && days && days.last >= today && !isClosed(sprint.status.category))
			found.push({ sprint, ...days });
	}
	const bySprint = groupBy(
		schedule.stories.filter(({ status }) => status.category !== 'dropped'),
		schedule.sprintOf,
	);
	return found
		.map((next) => ({ ...next, stories: bySprint.get(next.sprint) ?? [] }))
		.filter(({ stories }) => stories.length > 0)
		.slice(0, most);
}
