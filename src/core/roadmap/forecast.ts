import type { Item } from '../model/item';
import { isClosed } from '../model/status';
import { dayAfter } from '../query/periods';
import type { Schedule } from '../schedule/schedule';
import type { Throughput } from './throughput';

/** When some work is done at the pace of the past, and how that was found out. */
export interface Forecast {
	/** At the best pace that was counted, and if the team did nothing else. */
	readonly soonest: string;
	/** At the best pace, in the order of the backlog. */
	readonly from: string;
	/** At the worst pace, in the order of the backlog; undefined when there was a period in which nothing was done. */
	readonly to: string | undefined;
	/** One sentence. */
	readonly method: string;
	readonly source: string;
}

/** Days: whatever lies behind a hundred years is the same to everybody. */
const farthest = 36_525;

/**
 * Forecasts for the epics that have open stories. The team takes stories in the order of the backlog; so an epic is done when the
 * open work down to its last open story is, its own and that of others, at the least and the most that was done in one of the
 * counted periods. Stories without a place in the order count for their own epic alone, behind those that have one. A story
 * without an estimate counts as much as the estimated ones on average. What is below a dropped epic is not done at all.
 */
export function forecasts(
	schedule: Schedule,
	throughput: Throughput | undefined,
	today: string,
): ReadonlyMap<Item, Forecast> {
	const found = new Map<Item, Forecast>();
	if (!throughput) return found;
	const { unit, perPeriod, periodDays, source } = throughput;
	const best = Math.max(...perPeriod);
	const worst = Math.min(...perPeriod);
	if (best <= 0) return found;
	const open = schedule.wanted.filter(({ status }) => !isClosed(status.category));
	const estimates = open.map(({ points }) => points).filter((points) => points !== undefined);
	const usual = unit === 'stories' || estimates.length === 0 ? 1 : sum(estimates) / estimates.length;
	const dayOf = (work: number, pace: number) =>
		dayAfter(today, Math.min(Math.ceil((work / pace) * periodDays), farthest));
	const isOrdered = open.some(({ order }) => order !== undefined);
	const isPlaced = ({ order }: Item) => order !== undefined || !isOrdered;
	let placed = 0;
	const left = new Map<Item, { readonly placed: number; readonly own: number; readonly apart: number }>();
	// Those without a place come last.
	for (const story of open) {
		const part = unit === 'stories' ? 1 : (story.points ?? usual);
		const hasPlace = isPlaced(story);
		if (hasPlace) placed += part;
		for (let epic = schedule.epicOf(story); epic; epic = schedule.parentOf(epic)) {
			const known = left.get(epic);
			left.set(epic, {
				placed: hasPlace ? placed : (known?.placed ?? placed),
				own: (known?.own ?? 0) + part,
				apart: (known?.apart ?? 0) + (hasPlace ? 0 : part),
			});
		}
	}
	for (const [epic, { placed: before, own, apart }] of left) {
		const ahead = before + apart;
		const round = Math.round(ahead * 10) / 10;
		found.set(epic, {
			soonest: dayOf(own, best),
			from: dayOf(ahead, best),
			to: worst > 0 ? dayOf(ahead, worst) : undefined,
			method: `${round} open ${unit} down to its last story in the order of the backlog, at ${worst} to ${best} ${unit} in ${periodDays} days.`,
			source,
		});
	}
	return found;
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((all, number) => all + number, 0);
}
