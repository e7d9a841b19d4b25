import type { BacklogIndex } from '../core/index/backlogIndex';
import { type Entry, entryKey } from '../core/model/item';
import { orderOf } from '../core/model/productOrder';
import { orderKnowledge } from '../core/orderKnowledge';
import { type OrderSign, orderSigns } from '../core/priority/orderSigns';
import type { ItemChange } from '../core/tree/itemChanges';
import type { Seen } from './readinessWatch';

type Signs = ReadonlyMap<string, readonly OrderSign[]>;

/** Where the order disagrees with something else: looked at again only after changes that can make a difference. */
export class SignWatch {
	#signs: Signs = new Map();
	/** What was known of the first ones; undefined: to be looked at again. */
	#top: readonly (Seen | undefined)[] | undefined;

	/** @param changes undefined for more than can be told one by one */
	follow(changes: readonly ItemChange[] | undefined): void {
		if (!changes?.every(keepsPlace)) this.#top = undefined;
	}

	/**
	 * @param first how many of the first open stories are to be ready
	 * @param shown what a board shows, in product order
	 */
	signs(index: BacklogIndex, first: number, shown: readonly Entry[], seen: (entry: Entry) => Seen | undefined): Signs {
		const top = shown.slice(0, first).map(seen);
		if (this.#top?.length !== top.length || top.some((each, at) => each !== this.#top?.[at])) {
			this.#top = top;
			this.#signs = orderSigns(
				index.entries,
				orderKnowledge(index, first, (entry) => seen(entry)?.missing),
			);
		}
		return this.#signs;
	}
}

/** Whether nothing changed that a sign can hang on, on this item or on others. */
function keepsPlace({ before, after }: ItemChange): boolean {
	return (
		before !== undefined &&
		after !== undefined &&
		entryKey(before) === entryKey(after) &&
		before.id === after.id &&
		orderOf(before) === orderOf(after) &&
		before.status.category === after.status.category &&
		before.points === after.points &&
		JSON.stringify(before.facts) === JSON.stringify(after.facts) &&
		before.dependsOn.join('\n') === after.dependsOn.join('\n') &&
		before.criteria.total === after.criteria.total &&
		before.labels.join('\n') === after.labels.join('\n')
	);
}
