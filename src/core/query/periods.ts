import type { Comparison } from './terms';

/** A stretch of days, each as `2026-01-31`; both belong to it. Days are compared as texts. */
export interface Period {
	readonly first: string;
	readonly last: string;
}

const pattern =
	/^(\d{4})(?:-(?:Q([1-4])|H([12])|W(0[1-9]|[1-4]\d|5[0-3])|(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?))?$/i;
/** `Q4 2026`, `H2-2026`. */
const turned = /^([QH][1-4])[\s/-]?(\d{4})$/i;
/** `2026 Q4`, `2026Q4`, `2026/Q4`. */
const apart = /^(\d{4})[\s/]?([QH][1-4])$/i;

/**
 * The days that a day, a week (`2026-W40`, as in ISO 8601), a month (`2026-03`), a quarter (`2026-Q4`, `Q4 2026`), a half
 * (`2026-H2`) or a year stands for; undefined for other words.
 */
export function periodOf(text: string): Period | undefined {
	const words = text.trim().replace(turned, '$2-$1').replace(apart, '$1-$2');
	const found = pattern.exec(words);
	if (!found) return undefined;
	const [, year = '', quarter, half, week, month, day] = found;
	if (day !== undefined) return { first: `${year}-${month}-${day}`, last: `${year}-${month}-${day}` };
	if (week !== undefined) return weekOf(Number(year), Number(week));
	if (month !== undefined) return months(year, Number(month), Number(month));
	if (quarter !== undefined) return months(year, Number(quarter) * 3 - 2, Number(quarter) * 3);
	if (half !== undefined) return months(year, Number(half) * 6 - 5, Number(half) * 6);
	return months(year, 1, 12);
}

function months(year: string, from: number, to: number): Period {
	return { first: `${year}-${twoDigits(from)}-01`, last: dayText(Date.UTC(Number(year), to, 0)) };
}

/** The week from Monday on; the first one of a year is the one with 4 January in it. */
function weekOf(year: number, week: number): Period {
	const fourth = Date.UTC(year, 0, 4);
	const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * dayLength + (week - 1) * 7 * dayLength;
	return { first: dayText(monday), last: dayText(monday + 6 * dayLength) };
}

function twoDigits(number: number): string {
	return String(number).padStart(2, '0');
}

/** Milliseconds. */
const dayLength = 86_400_000;

/** The day (UTC) of a point in time, in milliseconds since 1970. */
export function dayText(time: number): string {
	return new Date(time).toISOString().slice(0, 10);
}

/** How many days lie between two days: 0 for the same day, 1 from one to the next. A day that no month has counts on into the next month. */
export function daysFrom(first: string, last: string): number {
	return Math.round((timeOf(last) - timeOf(first)) / dayLength);
}

/** The day that comes some days after another one. */
export function dayAfter(day: string, days: number): string {
	return dayText(timeOf(day) + days * dayLength);
}

function timeOf(day: string): number {
	return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)));
}

/** The name of the quarter that a day lies in, as `2026-Q4`. */
export function quarterOf(day: string): string {
	return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

/** Whether a stretch of days lies before, behind or in another one. */
export function isPeriod(value: Period, comparison: Comparison, wanted: Period): boolean {
	switch (comparison) {
		case ':':
			return value.first >= wanted.first && value.last <= wanted.last;
		case '>':
			return value.first > wanted.last;
		case '>=':
			return value.first >= wanted.first;
		case '<':
			return value.last < wanted.first;
		case '<=':
			return value.last <= wanted.last;
	}
}
