import type { Entry } from '../model/item';
import type { Commit } from '../ports/history';

/** A move as it is told. */
export interface MovedItem {
	/** Undefined when the item is gone. */
	readonly key: string | undefined;
	readonly id: string;
	readonly title: string;
	readonly from: number | undefined;
	readonly to: number | undefined;
	/** Who made the move last and when (ISO 8601); undefined while it is not committed. */
	readonly by: string | undefined;
	readonly at: string | undefined;
	readonly reason: string | undefined;
}

/** What moved since some state of the repository. */
export interface Moves {
	readonly since: Commit;
	readonly moved: readonly MovedItem[];
	/** The open items of both states, in product order. */
	readonly then: readonly Entry[];
	readonly now: readonly Entry[];
}
