/**
 * An item's place in the product order, as its file keeps it:
 * a string key (`rank`), a number (`ordinal` of the backlog-md convention), or none.
 */
export type Order =
	| { readonly kind: 'key'; readonly value: string }
	| { readonly kind: 'number'; readonly value: number };

/** True for what may stand in `rank`: lower-case letters a to z. */
export function isRankKey(text: string): boolean {
	return /^[a-z]+$/.test(text);
}
