import type { Order, OrderKind } from '../model/order';
import type { Random } from '../ports/clock';
import { ordinalBetween } from './ordinal';
import { rankBetween } from './rankKey';

/**
 * Several values strictly between two others, ascending. A gap is halved again and again, so that values grow with the
 * logarithm of their number; at an open end each goes one step on.
 *
 * @param before value of the upper neighbour, undefined at the top
 * @param after value of the lower neighbour, undefined at the bottom
 * @returns undefined when there is no room for all of them, or a neighbour is kept in another way
 */
export function ordersBetween(
	count: number,
	before: Order | undefined,
	after: Order | undefined,
	kind: OrderKind,
	random: Random,
): readonly Order[] | undefined {
	if (count === 0) return [];
	const upper = after === undefined ? 0 : before === undefined ? count - 1 : count >> 1;
	const order = orderBetween(before, after, kind, random);
	if (order === undefined) return undefined;
	const above = ordersBetween(upper, before, order, kind, random);
	const below = above && ordersBetween(count - upper - 1, order, after, kind, random);
	return below && [...above, order, ...below];
}

function orderBetween(
	before: Order | undefined,
	after: Order | undefined,
	kind: OrderKind,
	random: Random,
): Order | undefined {
	if (kind === 'number') {
		return typeof before === 'string' || typeof after === 'string' ? undefined : ordinalBetween(before, after, random);
	}
	return typeof before === 'number' || typeof after === 'number' ? undefined : rankBetween(before, after, random);
}
