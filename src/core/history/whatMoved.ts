import type { Entry } from '../model/item';

/** An item that stands elsewhere in the order than it did. */
export interface Shift {
	readonly then: Entry;
	readonly now: Entry;
	/** Places counted from 1 among the open items of each state; undefined where it had or has none. */
	readonly from: number | undefined;
	readonly to: number | undefined;
}

/** What became of the open items of one type between two states, each in product order. */
export interface OrderChanges {
	readonly moved: readonly Shift[];
	/** Not there then. */
	readonly added: readonly Entry[];
	/** Not there any more. */
	readonly gone: readonly Entry[];
	/** Open then and done or dropped now. */
	readonly closed: readonly Entry[];
	/** The other way round. */
	readonly reopened: readonly Entry[];
}
