/**
 * The value below which a share of all values lies, between two values by linear interpolation.
 * @param share 0 to 1
 * @throws RangeError when there are no values
 */
export function percentile(values: readonly number[], share: number): number {
	const sorted = [...values].sort((a, b) => a - b);
	const at = (sorted.length - 1) * share;
	const low = sorted[Math.floor(at)];
	const high = sorted[Math.ceil(at)];
	if (low === undefined || high === undefined) throw new RangeError('There is no percentile of no values');
	return low + (high - low) * (at - Math.floor(at));
}

/** The middle value. @throws RangeError when there are no values */
export function median(values: readonly number[]): number {
	return percentile(values, 0.5);
}
