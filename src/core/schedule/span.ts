import type { Item } from '../model/item';
import { type Period, periodOf } from '../query/periods';

/** By which of its fields an item's end is planned. */
export type EndSource = 'target' | 'sprint' | 'release' | 'horizon';

/** When an item is planned, as far as its fields tell; days as `2026-01-31`. */
export interface Span {
	/** The first day that is planned for it. */
	readonly start: string | undefined;
	/** The day by whose evening it is to be done. */
	readonly end: string | undefined;
	/** The latest day on which it can begin, and the earliest on which it can be done, if the plan holds. */
	readonly startBy: string | undefined;
	readonly endFrom: string | undefined;
	readonly endSource: EndSource | undefined;
}

/** Finds what an item's words mean where it stands. */
export interface SpanReferences {
	sprint(from: Item, words: string | undefined): Item | undefined;
	release(from: Item, words: string | undefined): Item | undefined;
}

/**
 * The days that words of an item stand for: a day, a period, or the days of the sprint or up to the release that they name.
 * Undefined for `now`, `next`, `later` and other words.
 */
export function daysOf(words: string | undefined, from: Item, references: SpanReferences): Days | undefined {
	if (!words) return undefined;
	const period = periodOf(words);
	if (period) return period;
	const sprint = references.sprint(from, words);
	if (sprint) return sprintDays(sprint);
	const release = references.release(from, words);
	return release && releaseDays(release);
}

/** A stretch whose first day may not be known. */
export interface Days {
	readonly first: string | undefined;
	readonly last: string;
}

/**
 * When an item is planned. Its own `start` and `target` go before its sprint, that before its release, and that before its
 * horizon or period.
 */
export function spanOf(item: Item, references: SpanReferences): Span {
	const { facts } = item;
	const begins = daysOf(word(facts?.start), item, references);
	const target = daysOf(word(facts?.target) ?? word(facts?.end), item, references);
	const named = references.sprint(item, item.sprint);
	const sprint = named && sprintDays(named);
	const milestone = references.release(item, item.release);
	const release = milestone && releaseDays(milestone);
	const horizon = daysOf(item.horizon, item, references);
	const starts = begins ?? sprint ?? horizon;
	const ends = target ?? sprint ?? release ?? horizon;
	const endSource = target ? 'target' : sprint ? 'sprint' : release ? 'release' : horizon ? 'horizon' : undefined;
	const end = ends?.last;
	// A period that begins behind the end tells nothing of the start; a start of its own does, and is wrong.
	const start = starts && (begins || end === undefined || (starts.first ?? '') <= end) ? starts : undefined;
	return {
		start: start?.first,
		end,
		startBy: least(start?.last, end),
		endFrom: greatest(ends?.first, start?.first),
		endSource,
	};
}

/** The days of a sprint; undefined where the day is missing on which it ends. */
export function sprintDays({ facts }: Item): Days | undefined {
	const start = periodOf(word(facts?.start) ?? '');
	const end = periodOf(word(facts?.end) ?? word(facts?.target) ?? '');
	return end && { first: start?.first, last: end.last };
}

/** Up to the day on which a release is planned, or was shipped. */
export function releaseDays(release: Item): Days | undefined {
	const day = shippedOn(release) ?? dayIn(release.facts?.target) ?? dayIn(release.facts?.end);
	return day && { first: undefined, last: day.last };
}

/** The day on which a release went out, where its file says it. */
export function shippedOn({ facts }: Item): Period | undefined {
	return dayIn(facts?.shipped);
}

function dayIn(value: number | string | undefined): Period | undefined {
	return periodOf(word(value) ?? '');
}

function word(value: number | string | undefined): string | undefined {
	return value === undefined ? undefined : String(value);
}

function least(a: string | undefined, b: string | undefined): string | undefined {
	return a === undefined || (b !== undefined && b < a) ? b : a;
}

function greatest(a: string | undefined, b: string | undefined): string | undefined {
	return a === undefined || (b !== undefined && b > a) ? b : a;
}
