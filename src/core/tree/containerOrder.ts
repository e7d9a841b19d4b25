import type { Item } from '../model/item';
import { compareInProductOrder, orderOf } from '../model/productOrder';

/** Orders goals, epics and sprints: by rank, then by horizon (now, next, later, then periods as time goes), then by id. */
export function compareContainers(a: Item, b: Item): number {
	const isTied = orderOf(a) === orderOf(b);
	return (isTied ? compareHorizons(a.horizon, b.horizon) : 0) || compareInProductOrder(a, b);
}

const horizons = ['now', 'next', 'later'];

/** Orders horizons: now, next, later, then periods as time goes, then none. */
export function compareHorizons(a: string | undefined, b: string | undefined): number {
	const left = horizonKey(a);
	const right = horizonKey(b);
	return left < right ? -1 : left > right ? 1 : 0;
}

/** Words first, then periods, which sort as texts (`2026-Q4` before `2027-Q1`), then none at all. */
function horizonKey(horizon: string | undefined): string {
	if (!horizon) return '2';
	const at = horizons.indexOf(horizon.toLowerCase());
	return at >= 0 ? `0${at}` : `1${horizon}`;
}
