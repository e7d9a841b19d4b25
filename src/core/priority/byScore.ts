/** What brings items into score order. */
export interface ByScore<T> {
	/** All items as they will stand. */
	readonly order: readonly T[];
	/** Those that have to move, in the new order; as few as can be. */
	readonly moved: readonly T[];
}

/**
 * The fewest moves that bring items into the order of their scores, the highest first. Of those with a score the longest
 * run that is in order already stays (patience sorting, n log n), the others go to their places between those. Equal
 * scores keep their present order. Items without a score do not move, and what goes to a place goes behind those that
 * follow the item it comes after.
 *
 * @param items in their present order
 * @param scoreOf undefined for an item that stays where it is
 */
export function byScore<T>(items: readonly T[], scoreOf: (item: T) => number | undefined): ByScore<T> {
	const scored: { item: T; score: number; at: number }[] = [];
	for (const [at, item] of items.entries()) {
		const score = scoreOf(item);
		if (score !== undefined) scored.push({ item, score, at });
	}
	const wanted = [...scored].sort((a, b) => b.score - a.score || a.at - b.at);
	const stays = new Set(longestDescent(scored.map(({ score }) => score)).map((index) => scored[index]?.item));
	const moved = wanted.map(({ item }) => item).filter((item) => !stays.has(item));
	if (moved.length === 0) return { order: items, moved };
	const moving = new Set(moved);
	const order: T[] = [];
	let next = 0;
	for (const item of items) {
		if (moving.has(item)) continue;
		if (stays.has(item)) {
			for (; wanted[next] && wanted[next]?.item !== item; next++) order.push((wanted[next] as { item: T }).item);
			next++;
		}
		order.push(item);
	}
	for (const { item } of wanted.slice(next)) order.push(item);
	return { order, moved };
}

/** Indices of the longest series of numbers of which none is larger than the one before. */
function longestDescent(numbers: readonly number[]): readonly number[] {
	/** For each length the index of the largest number that a series of that length can end with. */
	const ends: number[] = [];
	const before = new Int32Array(numbers.length).fill(-1);
	for (const [index, number] of numbers.entries()) {
		let low = 0;
		let high = ends.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((numbers[ends[middle] as number] as number) >= number) low = middle + 1;
			else high = middle;
		}
		if (low > 0) before[index] = ends[low - 1] as number;
		ends[low] = index;
	}
	const series: number[] = [];
	for (let index = ends.at(-1) ?? -1; index >= 0; index = before[index] as number) series.push(index);
	return series.reverse();
}
