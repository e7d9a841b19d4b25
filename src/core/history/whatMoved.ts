import { type Entry, entryKey } from '../model/item';
import type { ItemType } from '../model/itemType';
import { compareInProductOrder, orderOf } from '../model/productOrder';
import { isClosed } from '../model/status';
import { restingPlaces } from './restingPlaces';
import { type Pair, samePairs } from './samePairs';

/** An item that stands elsewhere in the order than it did. */
export interface Shift extends Pair {
	/** Places counted from 1 among the open items of each state; undefined where it had or has none. */
	readonly from: number | undefined;
	readonly to: number | undefined;
}

/** What became of the open items of one type between two states. */
export interface OrderChanges {
	/** In the present order. */
	readonly moved: readonly Shift[];
	/** Not there then, and open now. */
	readonly added: readonly Entry[];
	/** Open then, and not there any more. */
	readonly gone: readonly Entry[];
	/** Open then, and done or dropped now. */
	readonly closed: readonly Entry[];
	/** The other way round. */
	readonly reopened: readonly Entry[];
	/** The open items of each state, in its order. */
	readonly before: readonly Entry[];
	readonly after: readonly Entry[];
}

/**
 * Compares two states of the order. Moved are only items whose own order value changed and that stand on another side of
 * some item that stayed: neither neighbours that made room, nor all items where ranks were spaced anew. In a list that
 * keeps the order (`isListed`) nothing has a value of its own; there as few as possible moved within each status.
 *
 * @param before all entries of the former state, in any order
 * @param after all entries of the present state, in any order
 */
export function whatMoved(
	before: readonly Entry[],
	after: readonly Entry[],
	type: ItemType,
	isListed: (entry: Entry) => boolean,
): OrderChanges {
	const former = before.filter((entry) => entry.type === type).sort(compareInProductOrder);
	const present = after.filter((entry) => entry.type === type).sort(compareInProductOrder);
	const { pairs, added, gone } = samePairs(former, present);
	const wereOpen = former.filter(isOpen);
	const areOpen = present.filter(isOpen);
	const from = placesOf(wereOpen);
	const to = placesOf(areOpen);
	const stayedOpen = pairs.filter((pair) => isOpen(pair.before) && isOpen(pair.after));
	const moved = movedPairs(stayedOpen, former, isListed);
	return {
		moved: stayedOpen
			.filter((pair) => moved.has(pair))
			.map((pair) => ({ ...pair, from: from.get(entryKey(pair.before)), to: to.get(entryKey(pair.after)) })),
		added: added.filter(isOpen),
		gone: gone.filter(isOpen),
		closed: pairs.filter((pair) => isOpen(pair.before) && !isOpen(pair.after)).map((pair) => pair.after),
		reopened: pairs.filter((pair) => !isOpen(pair.before) && isOpen(pair.after)).map((pair) => pair.after),
		before: wereOpen,
		after: areOpen,
	};
}

/** Places of ranked items, counted from 1, by key. */
export function placesOf(open: readonly Entry[]): ReadonlyMap<string, number> {
	const ranked = open.filter((entry) => orderOf(entry) !== undefined);
	return new Map(ranked.map((entry, at) => [entryKey(entry), at + 1]));
}

function isOpen({ status }: Entry): boolean {
	return !isClosed(status.category);
}

/** @param pairs in the present order */
function movedPairs(
	pairs: readonly Pair[],
	former: readonly Entry[],
	isListed: (entry: Entry) => boolean,
): ReadonlySet<Pair> {
	const moved = new Set<Pair>();
	const groups = new Map<string, { readonly pair: Pair; readonly place: number }[]>();
	for (const [place, pair] of pairs.entries()) {
		const { before, after } = pair;
		const [was, is] = [orderOf(before), orderOf(after)];
		if (was === undefined || is === undefined) {
			if (was !== is) moved.add(pair);
			continue;
		}
		// What went to another column changed its status, and has no former place there.
		if (isListed(after) && before.status.text !== after.status.text) continue;
		const name = isListed(after) ? `${after.convention}\n${after.status.text}` : '';
		const group = groups.get(name) ?? [];
		groups.set(name, group);
		group.push({ pair, place });
	}
	const places = new Map(former.map((entry, at) => [entry, at]));
	const placeBefore = ({ before }: Pair) => places.get(before) ?? 0;
	const isFixed = ({ before, after }: Pair) => !isListed(after) && orderOf(before) === orderOf(after);
	for (const group of groups.values()) {
		group.sort((a, b) => placeBefore(a.pair) - placeBefore(b.pair));
		const rests = restingPlaces(group.map(({ pair, place }) => ({ after: place, fixed: isFixed(pair) })));
		for (const [at, { pair }] of group.entries()) if (!rests[at] && !isFixed(pair)) moved.add(pair);
	}
	return moved;
}
