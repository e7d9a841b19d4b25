import type { Item } from '../model/item';
import { isClosed } from '../model/status';
import { daysFrom, periodOf, quarterOf } from '../query/periods';
import { groupBy } from '../util/groupBy';
import type { Schedule } from './schedule';
import { sprintDays } from './span';

/** What a team can take in a sprint, and how long that is. */
export interface Capacity {
	readonly points: number;
	readonly days: number;
}

/** An epic that does not fit into the quarter by whose end it is planned. */
export interface Overload {
	readonly quarter: string;
	/** The day on which the quarter ends. */
	readonly last: string;
	/** Open points that are planned until then, down to those of the epic. */
	readonly wanted: number;
	/** Points for which there is room until then. */
	readonly room: number;
}

/**
 * The capacity of a workspace folder's team: the mean of what its sprints say of themselves, else what the settings say, for
 * the usual time from one sprint to the next.
 * @returns undefined where one of the two is not known
 */
export function capacityOf({ sprints }: Schedule, root: string, set: number | undefined): Capacity | undefined {
	const own = sprints.filter((sprint) => sprint.root === root);
	const said = own.map(({ facts }) => facts?.capacity).filter((capacity) => typeof capacity === 'number');
	const points = said.length > 0 ? said.reduce((sum, one) => sum + one, 0) / said.length : set;
	const starts = own.map((sprint) => sprintDays(sprint)?.first).filter((start) => start !== undefined);
	const gaps = starts.sort().flatMap((start, at) => (at === 0 ? [] : [daysFrom(starts[at - 1] ?? start, start)]));
	const usual = gaps.filter((gap) => gap > 0).sort((a, b) => a - b)[gaps.length >> 1];
	return points === undefined || points <= 0 || usual === undefined ? undefined : { points, days: usual };
}

/**
 * The epics that cannot be done in time even if the team did nothing but what is planned until then: work that is planned until
 * the end of a quarter, or was until an earlier day, must fit between today and that end. Epics take the room in the order of
 * their ends (earliest due date first, which fits whatever fits at all), then in that of the backlog. Work without an estimate counts for nothing, so that what is reported is certain at that capacity.
 */
export function overloads(
	schedule: Schedule,
	root: string,
	{ points, days }: Capacity,
	today: string,
): ReadonlyMap<Item, Overload> {
	const open = new Map<Item, number>();
	for (const story of schedule.stories) {
		const epic = isClosed(story.status.category) || !story.points ? undefined : schedule.epicOf(story);
		if (epic) open.set(epic, (open.get(epic) ?? 0) + (story.points ?? 0));
	}
	const planned = schedule.epics
		.flatMap((epic) => {
			const end = epic.root === root && !isClosed(epic.status.category) ? endOf(epic, schedule) : undefined;
			return end === undefined ? [] : [{ epic, end: end < today ? today : end, wanted: open.get(epic) ?? 0 }];
		})
		.sort((a, b) => (a.end < b.end ? -1 : Number(a.end > b.end)));
	const found = new Map<Item, Overload>();
	let wanted = 0;
	for (const [quarter, epics] of groupBy(planned, ({ end }) => quarterOf(end))) {
		const last = periodOf(quarter)?.last ?? today;
		const room = Math.floor(((daysFrom(today, last) + 1) / days) * points);
		for (const { epic, wanted: more } of epics) {
			wanted += more;
			if (more > 0 && wanted > room) found.set(epic, { quarter, last, wanted, room });
		}
	}
	return found;
}

/** Its own planned end, else that of the epic that it is a part of. */
function endOf(epic: Item, schedule: Schedule): string | undefined {
	for (let at: Item | undefined = epic; at; at = schedule.parentOf(at)) {
		const { end } = schedule.spanOf(at);
		if (end !== undefined) return end;
	}
	return undefined;
}
