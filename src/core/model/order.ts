/** An item's place in the product order, as its file keeps it: a string key (`rank`) or a number (`ordinal` of the backlog-md convention). */
export type Order = string | number;

/** How a file keeps a place in the order. */
export type OrderKind = 'key' | 'number';

/** True for what may stand in `rank`: lower-case letters a to z. */
export function isRankKey(text: string): boolean {
	return /^[a-z]+$/.test(text);
}

/** Keys longer than this are worth re-spacing: they come from many moves into one gap. */
export const longRankKey = 60;
