/** Letters to add, leave out, change or swap with their neighbour between two words; undefined when there are more than `limit`. */
export function wordDistance(a: string, b: string, limit: number): number | undefined {
	if (Math.abs(a.length - b.length) > limit || a.length > 100) return undefined;
	let previous: number[] = [];
	let row = Array.from({ length: b.length + 1 }, (_, j) => j);
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		for (let j = 1; j <= b.length; j++) {
			const same = a[i - 1] === b[j - 1];
			let best = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1));
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
				best = Math.min(best, (previous[j - 2] ?? 0) + 1);
			next.push(best);
		}
		previous = row;
		row = next;
	}
	const result = row[b.length] ?? 0;
	return result <= limit ? result : undefined;
}
