/** By the digits behind the point. Made once each: making one takes longer than writing a hundred numbers. */
const known = new Map<number, Intl.NumberFormat>();

/** A score as it is told, in the page's language: enough digits to compare it with others, and no more. */
export function scoreText(score: number): string {
	const digits = Math.abs(score) < 100 ? 1 : 0;
	const format = known.get(digits) ?? formatWith(digits);
	known.set(digits, format);
	return format.format(score);
}

function formatWith(maximumFractionDigits: number): Intl.NumberFormat {
	const language = globalThis.document?.documentElement.lang || undefined;
	return new Intl.NumberFormat(language, { maximumFractionDigits });
}
