import type { Measurement } from '../model/keyResult';
import { inPoints } from '../tree/work';
import { wholePercent } from '../util/wholePercent';
import type { HealthState } from './health';
import type { SheetEpic } from './sheet';
import { sparkline } from './sparkline';

/** Values of a course that are told, the last ones. */
const shownValues = 8;

const words: Readonly<Record<HealthState, string>> = { 'on-track': 'on track', 'at-risk': 'at risk', late: 'late' };

export function healthWords(state: HealthState | undefined): string {
	return state === undefined ? '' : words[state];
}

/** What of an epic is done: points, or stories where points do not tell it. */
export function progressText({ points, items }: Pick<SheetEpic, 'points' | 'items'>): string {
	if (inPoints(points, items)) return `${rounded(points.done)} of ${rounded(points.total)} points`;
	return items.total > 0 ? `${items.done} of ${items.total} stories` : 'no stories';
}

export function dayRange({ from, to }: Pick<SheetEpic, 'from' | 'to'>): string {
	if (from !== undefined && to !== undefined) return `${from} to ${to}`;
	return to !== undefined ? `until ${to}` : from !== undefined ? `from ${from}` : '';
}

export function amountText(value: number | string | undefined): string {
	return value === undefined ? '' : typeof value === 'number' ? String(rounded(value)) : value;
}

/** The last values of a key result as bars and as numbers; empty where there are none. */
export function courseText(history: readonly Measurement[]): string {
	const values = history.slice(-shownValues).map(({ value }) => value);
	return values.length > 0 ? `${sparkline(values)} ${values.map(amountText).join(', ')}` : '';
}

export function wayText(way: number | undefined): string {
	return way === undefined ? '' : `${wholePercent(way)} %`;
}

function rounded(number: number): number {
	return Math.round(number * 100) / 100;
}
