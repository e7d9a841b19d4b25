import type { BacklogIndex } from './index/backlogIndex';
import { dependenciesOf } from './lint/dependencies';
import type { Item } from './model/item';
import type { OrderKnowledge } from './priority/orderSigns';

/**
 * What `orderSigns` asks, from a backlog as it stands.
 * @param first how many of the first stories are to be ready
 * @param missing what one of them lacks for ready, as far as it is known
 */
export function orderKnowledge(
	index: BacklogIndex,
	first: number,
	missing: (item: Item) => readonly string[] | undefined,
): OrderKnowledge {
	return {
		first,
		missing,
		blockers: (item) => dependenciesOf(item, (id) => index.find(id, item)).open,
		scoring: ({ root }) => index.conventions.configOf(root).scoring,
	};
}
