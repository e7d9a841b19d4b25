const day = /^\d{4}-\d{2}-\d{2}$/;
const instant = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?$/i;
const ago = /^(an?|one|\d{1,4}) (minute|hour|day|week|month|year)s? ago$/;

/**
 * A moment as git understands it. Git takes any words for a time, and those that it does not know for now, so only these are
 * let through: `2026-11-01` (its first minute), a day with a time, `today`, `yesterday` (from midnight on), `2 weeks ago`.
 * @returns undefined for words that are no moment
 */
export function momentIn(words: string): string | undefined {
	const text = words.trim().replace(/\s+/g, ' ');
	if (day.test(text)) return isDate(text) ? `${text} 00:00:00` : undefined;
	if (instant.test(text)) return isDate(text.slice(0, 10)) ? text : undefined;
	const lower = text.toLowerCase();
	if (lower === 'today' || lower === 'yesterday') return `${lower}.midnight`;
	if (lower === 'last week' || lower === 'last month') return `1.${lower.slice(5)}.ago`;
	const [, count, unit] = ago.exec(lower) ?? [];
	if (count === undefined) return undefined;
	return `${/^\d/.test(count) ? count : 1}.${unit}.ago`;
}

/** False for 2026-02-30. */
function isDate(text: string): boolean {
	const time = Date.parse(`${text}T00:00:00Z`);
	return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
