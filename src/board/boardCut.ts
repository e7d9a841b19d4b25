import type { Item } from '../core/model/item';
import { isClosed } from '../core/model/status';
import type { BoardFrame } from '../protocol/board';

/**
 * How much fits: what the sprint that runs today holds, else the one that comes next, else what the team gets done in a
 * sprint.
 *
 * @param today as `2026-01-31`
 * @param team points that the team gets done, and what that is called
 */
export function boardCut(
	sprints: readonly Item[],
	today: string,
	team: { readonly capacity: number | undefined; readonly label: string },
): BoardFrame['cut'] {
	const sprint = sprintAt(sprints, today);
	const capacity = sprint?.facts?.capacity;
	if (sprint && typeof capacity === 'number') return { capacity, label: sprint.id };
	return team.capacity === undefined ? undefined : { capacity: team.capacity, label: team.label };
}

/** The sprint that a day lies in, of several the one that ends first; else the next one. */
function sprintAt(sprints: readonly Item[], today: string): Item | undefined {
	const open = sprints.filter(({ status }) => !isClosed(status.category));
	const running = open.filter((sprint) => {
		const [start, end] = [dayOf(sprint, 'start'), dayOf(sprint, 'end')];
		if (start === undefined && end === undefined) return sprint.status.category === 'active';
		return (start === undefined || start <= today) && (end === undefined ? start === today : today <= end);
	});
	const first = (of: readonly Item[], fact: 'start' | 'end') =>
		of.toSorted((a, b) => (dayOf(a, fact) ?? '').localeCompare(dayOf(b, fact) ?? ''))[0];
	const coming = open.filter((sprint) => (dayOf(sprint, 'start') ?? '') > today);
	return first(running, 'end') ?? first(coming, 'start');
}

function dayOf({ facts }: Item, fact: 'start' | 'end'): string | undefined {
	const day = facts?.[fact];
	return typeof day === 'string' ? day : undefined;
}
