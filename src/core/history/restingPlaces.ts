/** Something that has a place among others before and after. */
export interface Resting {
	/** Its place afterwards; no two are the same. */
	readonly after: number;
	/** True where nothing about it was changed, so that it has to be the others that moved. */
	readonly fixed: boolean;
}

/**
 * Which of some things, given in their former order, did not move: as many fixed ones as are still in order among each
 * other, and with these as many others as possible. All that is left out was moved past one that rests.
 *
 * Heaviest increasing subsequence, by a Fenwick tree of best sums: n log n.
 * @returns one flag for each
 */
export function restingPlaces(things: readonly Resting[]): readonly boolean[] {
	const places = new Map(
		[...things.map(({ after }) => after)].sort((a, b) => a - b).map((after, at) => [after, at + 1]),
	);
	const heavy = things.length + 1;
	/** Index into `things` of the end of the best chain among the first places. */
	const best: number[] = new Array(things.length + 1).fill(-1);
	const sums: number[] = new Array(things.length).fill(0);
	const former: number[] = new Array(things.length).fill(-1);
	const sumOf = (index: number) => sums[index] ?? 0;
	for (const [index, { after, fixed }] of things.entries()) {
		const place = places.get(after) ?? 0;
		let chain = -1;
		for (let at = place - 1; at > 0; at -= at & -at) if (sumOf(best[at] ?? -1) > sumOf(chain)) chain = best[at] ?? -1;
		former[index] = chain;
		sums[index] = sumOf(chain) + (fixed ? heavy : 1);
		for (let at = place; at < best.length; at += at & -at) if (sumOf(index) > sumOf(best[at] ?? -1)) best[at] = index;
	}
	const rests: boolean[] = new Array(things.length).fill(false);
	let end = sums.reduce((most, sum, index) => (sum > sumOf(most) ? index : most), -1);
	for (; end >= 0; end = former[end] ?? -1) rests[end] = true;
	return rests;
}
