/** Units of time from long to short, and their length in seconds. */
const units: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
	['year', 31_557_600],
	['month', 2_629_800],
	['week', 604_800],
	['day', 86_400],
	['hour', 3600],
	['minute', 60],
];

/**
 * A moment in words, as seen from now: "3 days ago".
 *
 * @param at ISO 8601; what is no time comes back as it is
 * @param lang a language tag; undefined: the browser's
 */
export function timeAgo(at: string, now: number, lang: string | undefined): string {
	const seconds = (Date.parse(at) - now) / 1000;
	if (Number.isNaN(seconds)) return at;
	const [unit, length] = units.find(([, one]) => Math.abs(seconds) >= one) ?? ['second', 1];
	return new Intl.RelativeTimeFormat(lang, { numeric: 'auto' }).format(Math.trunc(seconds / length), unit);
}

/** A moment in full, by the user's language and time zone. */
export function exactTime(at: string, lang: string | undefined): string {
	const time = Date.parse(at);
	if (Number.isNaN(time)) return at;
	return new Intl.DateTimeFormat(lang, { dateStyle: 'full', timeStyle: 'short' }).format(time);
}
