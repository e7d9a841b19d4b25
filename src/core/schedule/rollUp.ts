import type { Item } from '../model/item';
import type { Work } from '../tree/backlogNode';
import { add, type Mutable } from '../tree/work';

/**
 * Adds to each owner what those below it come to, at any depth. A dropped one counts for nothing above it, with all that is
 * below it.
 * @param own what each comes to without the others
 * @param parentOf free of loops
 */
export function rollUp(
	own: ReadonlyMap<Item, Work>,
	parentOf: (owner: Item) => Item | undefined,
): ReadonlyMap<Item, Work> {
	const sums = new Map<Item, Mutable<Work>>();
	for (const [owner, work] of own) {
		for (let at: Item | undefined = owner; at; at = at.status.category === 'dropped' ? undefined : parentOf(at))
			add(sums, at, work);
	}
	return sums;
}
