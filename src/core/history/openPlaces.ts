import type { Entry } from '../model/item';
import type { ItemType } from '../model/itemType';
import { isClosed } from '../model/status';
import { placesOf } from './whatMoved';

/**
 * Places of the ranked open items of one type, counted from 1, by key.
 * @param entries in product order
 */
export function openPlaces(entries: readonly Entry[], type: ItemType): ReadonlyMap<string, number> {
	return placesOf(entries.filter((entry) => entry.type === type && !isClosed(entry.status.category)));
}
