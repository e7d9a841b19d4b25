import type { Comparison } from './terms';

/** A stretch of days, each as `2026-01-31`; both belong to it. Days are compared as texts. */
export interface Period {
	readonly first: string;
	readonly last: string;
}

const pattern = /^(\d{4})(?:-(?:Q([1-4])|(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?))?$/i;

/** The days that a day, a month (`2026-03`), a quarter (`2026-Q4`) or a year stands for; undefined for other words. */
export function periodOf(text: string): Period | undefined {
	const found = pattern.exec(text.trim());
	if (!found) return undefined;
	const [, year = '', quarter, month, day] = found;
	if (day !== undefined) return { first: `${year}-${month}-${day}`, last: `${year}-${month}-${day}` };
	if (month !== undefined) return months(year, month, month);
	if (quarter === undefined) return months(year, '01', '12');
	const end = Number(quarter) * 3;
	return months(year, twoDigits(end - 2), twoDigits(end));
}

/** As texts, the 31st comes behind the last day of every month. */
function months(year: string, from: string, to: string): Period {
	return { first: `${year}-${from}-01`, last: `${year}-${to}-31` };
}

function twoDigits(number: number): string {
	return String(number).padStart(2, '0');
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
