/** A share (1 is all of it) as whole percent, for whoever reads it. Cut and not rounded, so that 100 means all of it. */
export function wholePercent(share: number): number {
	// 0.29 * 100 is 28.999999999999996, which is 29.
	return Math.floor(share * 100 + 1e-9);
}
