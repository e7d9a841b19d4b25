/**
 * An item's place in the product order, as its file keeps it:
 * a string key (`rank`), a number (`ordinal` of the backlog-md convention), or none.
 */
export type Order =
	| { readonly kind: 'key'; readonly value: string }
	| { readonly kind: 'number'; readonly value: number };
