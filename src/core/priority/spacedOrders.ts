import type { Order, OrderKind } from '../model/order';
import type { Random } from '../ports/clock';
import { spacing } from './ordinal';
import { spacedRanks } from './rankKey';

/**
 * Values for a whole order anew, evenly spaced, each smaller than the next: short keys with a random tail, or 1000, 2000….
 * @param count how many; none for 0
 */
export function spacedOrders(count: number, keeps: OrderKind, random: Random): readonly Order[] {
	if (keeps === 'key') return spacedRanks(count, random);
	return Array.from({ length: count }, (_, i) => (i + 1) * spacing);
}
