import type { Item } from '../model/item';
import type { Order, OrderKind } from '../model/order';
import type { Random } from '../ports/clock';
import { ordersBetween } from '../priority/ordersBetween';
import type { ScoreOrder } from './scoreSort';

/**
 * The order values that bring items to their new places. Only those that move get one, unless between two neighbours
 * there is no room, because their values are equal or too close: then those below get new ones too, as few as will do.
 * @returns undefined where there is no room at all
 */
export function newOrders(
	{ sorted, moved }: Pick<ScoreOrder, 'sorted' | 'moved'>,
	kind: OrderKind,
	random: Random,
): ReadonlyMap<Item, Order> | undefined {
	const moving = new Set(moved);
	const orders = new Map<Item, Order>();
	for (let from = 0; from < sorted.length; from++) {
		if (!moving.has(sorted[from] as Item)) continue;
		let to = from + 1;
		while (to < sorted.length && moving.has(sorted[to] as Item)) to++;
		const above = sorted[from - 1];
		const before = above && (orders.get(above) ?? above.order);
		let found = ordersBetween(to - from, before, sorted[to]?.order, kind, random);
		while (!found && to < sorted.length) {
			to++;
			while (to < sorted.length && moving.has(sorted[to] as Item)) to++;
			found = ordersBetween(to - from, before, sorted[to]?.order, kind, random);
		}
		if (!found) return undefined;
		for (const [at, order] of found.entries()) orders.set(sorted[from + at] as Item, order);
		from = to;
	}
	return orders;
}
