/**
 * Where a key takes the focus in a plain list.
 *
 * @param at index of the line with the focus
 * @param last index of the last line
 * @param page how many lines fit into the view
 * @returns undefined for a key that takes it nowhere
 */
export function listWalk(key: string, at: number, last: number, page: number): number | undefined {
	const ways: Readonly<Record<string, number>> = {
		ArrowUp: at - 1,
		ArrowDown: at + 1,
		PageUp: at - page,
		PageDown: at + page,
		Home: 0,
		End: last,
	};
	const to = ways[key];
	return to === undefined ? undefined : Math.max(0, Math.min(last, to));
}
