import { compareIds } from '../util/compareIds';
import type { Entry } from './item';
import type { Order } from './order';

/**
 * The one product order: by rank, then by id. Entries without a rank come last. Keys stand before ordinals where a
 * workspace holds both. The path decides between equal ids, so that the order is total.
 */
export function compareInProductOrder(a: Entry, b: Entry): number {
	return (
		compareOrders(orderOf(a), orderOf(b)) || compareIds(a.id, b.id) || compareTexts(a.path, b.path) || a.line - b.line
	);
}

/** Place in the order as far as the entry keeps one. */
export function orderOf(entry: Entry): Order | undefined {
	return entry.readable ? entry.order : undefined;
}

function compareOrders(a: Order | undefined, b: Order | undefined): number {
	if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
	if (typeof a === 'string') return typeof b === 'string' ? compareTexts(a, b) : -1;
	return typeof b === 'number' ? a - b : 1;
}

function compareTexts(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
