import * as vscode from 'vscode';

const formats = new Map<boolean, Intl.DateTimeFormat>();

/** A day such as `2026-01-31` as the user's language writes it, with its year where that is not the present one. */
export function dayWords(day: string, today: string): string {
	const time = timeOf(day);
	return time === undefined ? day : formatOf(!isInYear(day, today)).format(time);
}

/** Both days and all between them. */
export function rangeWords(first: string, last: string, today: string): string {
	const [from, to] = [timeOf(first), timeOf(last)];
	// The other way round the editor would turn them.
	if (from === undefined || to === undefined || from > to)
		return `${dayWords(first, today)} – ${dayWords(last, today)}`;
	return formatOf(!isInYear(first, today) || !isInYear(last, today)).formatRange(from, to);
}

function isInYear(day: string, today: string): boolean {
	return day.slice(0, 4) === today.slice(0, 4);
}

function timeOf(day: string): number | undefined {
	const time = Date.parse(`${day}T00:00:00Z`);
	return Number.isNaN(time) ? undefined : time;
}

function formatOf(withYear: boolean): Intl.DateTimeFormat {
	const known = formats.get(withYear) ?? makeFormat(withYear);
	formats.set(withYear, known);
	return known;
}

function makeFormat(withYear: boolean): Intl.DateTimeFormat {
	const options: Intl.DateTimeFormatOptions = {
		day: 'numeric',
		month: 'short',
		timeZone: 'UTC',
		...(withYear ? { year: 'numeric' } : {}),
	};
	try {
		return new Intl.DateTimeFormat(vscode.env.language, options);
	} catch {
		// A language pack may name a language that the engine does not know.
		return new Intl.DateTimeFormat('en', options);
	}
}
