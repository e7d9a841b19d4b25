import type { Entry } from '../model/item';

/** What a step of the index changed. Entries are immutable: a changed one is a new object with the same key. */
export interface IndexDelta {
	/** Revision of the index after the step. */
	readonly revision: number;
	readonly added: readonly Entry[];
	readonly changed: readonly Entry[];
	/** The changed ones as they were, in the same order. */
	readonly replaced: readonly Entry[];
	/** The entries as they were. */
	readonly removed: readonly Entry[];
}

export function isEmpty(delta: IndexDelta): boolean {
	return delta.added.length + delta.changed.length + delta.removed.length === 0;
}
