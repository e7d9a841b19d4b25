const small = new Intl.NumberFormat(document.documentElement.lang || undefined, { maximumFractionDigits: 1 });
const large = new Intl.NumberFormat(document.documentElement.lang || undefined, { maximumFractionDigits: 0 });

/** A score as it is told: enough digits to compare it with others, and no more. */
export function scoreText(score: number): string {
	return (Math.abs(score) < 100 ? small : large).format(score);
}
