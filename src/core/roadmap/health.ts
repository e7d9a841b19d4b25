import type { Item } from '../model/item';
import { isClosed } from '../model/status';
import { daysFrom } from '../query/periods';
import type { Span } from '../schedule/span';
import type { Work } from '../tree/backlogNode';
import { inPoints, progressOf } from '../tree/work';
import { wholePercent } from '../util/wholePercent';
import type { Forecast } from './forecast';

export const healthStates = ['on-track', 'at-risk', 'late'] as const;

export type HealthState = (typeof healthStates)[number];

export interface Health {
	/** Undefined where there is nothing to measure against. */
	readonly state: HealthState | undefined;
	/** One sentence. */
	readonly reason: string;
	/** The epic that the reason speaks of, where it speaks of another one. */
	readonly about?: Item;
}

/** What the health of an epic is told from. */
export interface HealthFacts {
	readonly work: Work;
	readonly span: Span;
	/** What it waits for and is not done yet. */
	readonly waitsFor: readonly { readonly epic: Item; readonly span: Span }[];
	readonly forecast: Forecast | undefined;
	readonly today: string;
}

/** Work may lag behind time by so much before an epic is at risk: a fifth of it. */
const slack = 0.2;

/**
 * How an epic stands. Late: the day on which it is to be done has passed, or it would be missed even if the team did nothing
 * else at its best pace. At risk: something that it waits for is planned to end later, the forecast in the order of the backlog
 * may lie behind its end, or the share of its work that is done is more than 20 percentage points behind the share of its time
 * that is gone (as in earned value, where planned value is taken to grow evenly). Else on track. The first that holds is the reason.
 */
export function healthOf({ status: { category } }: Item, facts: HealthFacts): Health {
	const { span, waitsFor, forecast, today } = facts;
	if (category === 'dropped') return { state: undefined, reason: 'It was dropped.' };
	const open = openWork(facts.work);
	if (category === 'done')
		return { state: 'on-track', reason: isWhole(facts.work) ? 'It is done.' : `It is set to done, and ${open}.` };
	const { end } = span;
	if (end === undefined)
		return { state: undefined, reason: 'It has no target, release or period to be measured against.' };
	if (today > end) return { state: 'late', reason: `Its ${nameOf(span)} (${end}) has passed and ${open}.` };
	if (forecast && forecast.soonest > end)
		return {
			state: 'late',
			reason: `Even if nothing else were done, at the best pace so far it takes until ${forecast.soonest}, after ${end}.`,
		};
	const later = waitsFor.find((other) => other.span.end !== undefined && other.span.end > end);
	if (later)
		return {
			state: 'at-risk',
			reason: `It waits for ${later.epic.id}, which is planned until ${later.span.end}, after ${end}.`,
			about: later.epic,
		};
	const reached = forecast && (forecast.from > end ? forecast.from : forecast.to);
	if (forecast && (reached === undefined || reached > end)) {
		const pace = forecast.from > end ? 'best' : 'slowest';
		const by = reached === undefined ? 'may never be done' : `is done by ${reached}, after ${end}`;
		return { state: 'at-risk', reason: `In the order of the backlog, at the ${pace} pace so far, it ${by}.` };
	}
	const gone = timeGone(span, today);
	if (gone === undefined || gone <= 0)
		return {
			state: 'on-track',
			reason: span.start && gone !== undefined ? `It begins on ${span.start}.` : `It has time until ${end}.`,
		};
	const done = progressOf(facts.work) ?? 0;
	const share = `${doneWork(facts.work)}, and ${wholePercent(gone)} % of its time is gone`;
	return { state: gone - done > slack ? 'at-risk' : 'on-track', reason: `${share}.` };
}

/** The share of an epic's days that is over, 0 to 1; negative before it begins, undefined where no first day is planned. */
export function timeGone({ start, end }: Span, today: string): number | undefined {
	if (start === undefined || end === undefined || end < start) return undefined;
	return Math.min(1, daysFrom(start, today) / (daysFrom(start, end) + 1));
}

function nameOf({ endSource }: Span): string {
	return endSource === 'horizon' ? 'period' : (endSource ?? 'end');
}

function openWork(work: Work): string {
	const { done, total, unit } = share(work);
	if (total === 0) return 'it has no stories';
	return done === total ? 'it is not set to done' : `${total - done} of ${total} ${unit} are open`;
}

function isWhole({ stories }: Work): boolean {
	return stories.done === stories.total;
}

function doneWork(work: Work): string {
	const { done, total, unit } = share(work);
	return total === 0 ? 'It has no stories yet' : `${done} of ${total} ${unit} are done`;
}

function share({ points, stories }: Work) {
	return inPoints(points, stories) ? { ...points, unit: 'points' } : { ...stories, unit: 'stories' };
}

/** What of an epic's dependencies still holds it up. */
export function holdingUp(dependencies: readonly Item[]): readonly Item[] {
	return dependencies.filter(({ status }) => !isClosed(status.category));
}
