/** Milliseconds of a day; days of the calendar have no time zone, so none is longer than another. */
const length = 86_400_000;

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The number of days since 1970-01-01 of a day written as `2026-01-31`; undefined for what is no day of the calendar. */
export function dayNumber(text: string): number | undefined {
	const [, year, month, date] = pattern.exec(text) ?? [];
	if (year === undefined) return undefined;
	const day = dayOf(Number(year), Number(month) - 1, Number(date));
	return dayText(day) === text ? day : undefined;
}

/** A number of days since 1970-01-01 as `2026-01-31`. */
export function dayText(day: number): string {
	return new Date(day * length).toISOString().slice(0, 10);
}

/** Year, month (from 0) and day of the month (from 1) of a day. */
export function dateOf(day: number): { readonly year: number; readonly month: number; readonly date: number } {
	const at = new Date(day * length);
	return { year: at.getUTCFullYear(), month: at.getUTCMonth(), date: at.getUTCDate() };
}

/** The day with a year, a month (from 0; also below 0 and above 11) and a day of the month (from 1). */
export function dayOf(year: number, month: number, date: number): number {
	// Years below 100 would be taken for those of the last century.
	const at = new Date(0);
	at.setUTCFullYear(year, month, date);
	return at.getTime() / length;
}

/** The same day of the month some months on, or the last one of a month that has no such day. */
export function monthsOn(day: number, months: number): number {
	const { year, month, date } = dateOf(day);
	const last = dayOf(year, month + months + 1, 0);
	return Math.min(dayOf(year, month + months, date), last);
}

/** Monday is 0. */
export function weekdayOf(day: number): number {
	// 1970-01-01 was a Thursday.
	return (((day + 3) % 7) + 7) % 7;
}
