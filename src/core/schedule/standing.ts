import { entryKey, type Item } from '../model/item';

/** An item as the schedule knows it, where another reading of it is at hand; the reading itself where it is not there. */
export function standing(items: readonly Item[], item: Item): Item {
	if (items.includes(item)) return item;
	const key = entryKey(item);
	return items.find((known) => entryKey(known) === key) ?? item;
}
