import { type Entry, entryKey } from '../model/item';
import { orderOf } from '../model/productOrder';
import { isClosed } from '../model/status';
import type { Placement } from './placement';

/**
 * Where items shall go: to a placement, to a position among their peers (1 is the first; the moving ones are not counted),
 * or one step up or down among them.
 */
export type Goal =
	| Placement
	| { readonly kind: 'position'; readonly position: number }
	| { readonly kind: 'up' | 'down' };

/** What a goal comes to on the present order. */
export type Aim =
	| { readonly kind: 'placement'; readonly placement: Placement }
	/** The items stand there already. */
	| { readonly kind: 'there' }
	| { readonly kind: 'refused'; readonly reason: string };

/**
 * What an item is ordered against, as far as somebody still has to choose: the open items of its type, in product order.
 *
 * @param entries all entries in product order
 * @param inColumns true where a list keeps the order, which orders items within a column only
 */
export function peersOf(entries: readonly Entry[], moving: Entry, inColumns = false): readonly Entry[] {
	return entries.filter(
		({ readable, type, status, convention, root }) =>
			readable &&
			type === moving.type &&
			(inColumns
				? status.text === moving.status.text && convention === moving.convention && root === moving.root
				: !isClosed(status.category)),
	);
}

/**
 * Turns a goal into a placement. Several items land together, in the order that they have.
 *
 * @param peers what the items are ordered against, in product order; the moving ones may be among them
 */
export function aimAt(peers: readonly Entry[], moving: readonly Entry[], goal: Goal): Aim {
	switch (goal.kind) {
		case 'position':
			return atPosition(peers, moving, goal.position);
		case 'up':
		case 'down': {
			const placement = stepAmong(peers, moving, goal.kind);
			return placement ? { kind: 'placement', placement } : { kind: 'there' };
		}
		default:
			return { kind: 'placement', placement: goal };
	}
}

/** One step up means before the one above the first, one step down behind the one below the last; undefined at the end. */
export function stepAmong(
	peers: readonly Entry[],
	moving: readonly Entry[],
	direction: 'up' | 'down',
): Placement | undefined {
	const keys = new Set(moving.map(entryKey));
	const places = peers.flatMap((entry, at) => (keys.has(entryKey(entry)) ? [at] : []));
	const rests = (entry: Entry) => !keys.has(entryKey(entry));
	const next =
		direction === 'up'
			? peers.slice(0, Math.max(0, places[0] ?? 0)).findLast(rests)
			: peers.slice((places.at(-1) ?? peers.length) + 1).find(rests);
	return next && { kind: direction === 'up' ? 'before' : 'after', key: entryKey(next) };
}

/** How many positions there are for some items among their peers. */
export function positionsFor(peers: readonly Entry[], moving: readonly Entry[]): number {
	return restOf(peers, moving).length + 1;
}

/** The position of the first of some items among the others; undefined when none of them is a peer. */
export function positionOf(peers: readonly Entry[], moving: readonly Entry[]): number | undefined {
	const keys = new Set(moving.map(entryKey));
	const at = peers.findIndex((entry) => keys.has(entryKey(entry)));
	return at < 0 ? undefined : at + 1;
}

function atPosition(peers: readonly Entry[], moving: readonly Entry[], position: number): Aim {
	const rest = restOf(peers, moving);
	const last = rest.length + 1;
	if (!Number.isInteger(position) || position < 1 || position > last) {
		return { kind: 'refused', reason: `There is no position ${position}: give one from 1 to ${last}.` };
	}
	const above = rest[position - 2];
	const below = rest[position - 1];
	if (above && orderOf(above) === undefined) {
		if (standsThere(peers, moving, position)) return { kind: 'there' };
		const ranked = rest.findIndex((entry) => orderOf(entry) === undefined) + 1;
		const reason = `Position ${position} lies behind ${above.id}, which has no rank yet: give a position from 1 to ${ranked}, or rank ${above.id} first.`;
		return { kind: 'refused', reason };
	}
	if (below) return { kind: 'placement', placement: { kind: 'before', key: entryKey(below) } };
	return { kind: 'placement', placement: above ? { kind: 'after', key: entryKey(above) } : { kind: 'top' } };
}

function restOf(peers: readonly Entry[], moving: readonly Entry[]): readonly Entry[] {
	const keys = new Set(moving.map(entryKey));
	return peers.filter((entry) => !keys.has(entryKey(entry)));
}

function standsThere(peers: readonly Entry[], moving: readonly Entry[], position: number): boolean {
	const keys = new Set(moving.map(entryKey));
	const there = peers.slice(position - 1, position - 1 + keys.size);
	return there.length === keys.size && there.every((entry) => keys.has(entryKey(entry)));
}
