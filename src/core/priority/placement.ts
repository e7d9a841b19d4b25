import { type Entry, entryKey, type Item } from '../model/item';
import type { Order, OrderKind } from '../model/order';
import { orderOf } from '../model/productOrder';
import type { Random } from '../ports/clock';
import { noRoom } from './noRoom';
import { ordinalBetween } from './ordinal';
import { rankBetween } from './rankKey';

/** Where an item shall go: next to another entry (by its key), or to an end of the order. */
export type Placement =
	| { readonly kind: 'before' | 'after'; readonly key: string }
	| { readonly kind: 'top' | 'bottom' };

/** What a placement comes to for the one file that is written. */
export type Place =
	| { readonly kind: 'order'; readonly order: Order }
	| { readonly kind: 'unchanged' }
	/** `isCrowded`: there is no room, and other ranks would make some. */
	| { readonly kind: 'refused'; readonly reason: string; readonly isCrowded?: true };

/**
 * Finds the new order value that brings `moving` to its place, so that only this item's file needs a change.
 *
 * @param entries all entries in product order; only those of the moving item's type count as neighbours
 * @param keeps how the item's convention keeps order: by string key or by number
 */
export function findPlace(
	entries: readonly Entry[],
	moving: Item,
	keeps: OrderKind,
	placement: Placement,
	random: Random,
): Place {
	const own = entryKey(moving);
	const peers = entries.filter((entry) => entry.type === moving.type);
	const others = peers.filter((entry) => entryKey(entry) !== own);
	const ranked = others.filter((entry) => orderOf(entry) !== undefined);

	const stranger = 'key' in placement && entries.find((entry) => entryKey(entry) === placement.key);
	if (stranger && stranger.type !== moving.type) return { kind: 'refused', reason: notComparable(moving, stranger) };
	const gap = gapAt(others, ranked, moving, placement);
	if (typeof gap === 'string') return { kind: 'refused', reason: gap };
	if (isAlreadyThere(peers, own, ranked, gap)) return { kind: 'unchanged' };

	const before = ranked[gap - 1];
	const after = ranked[gap];
	if (isOutOfReach(before, after, keeps)) {
		const other = (keeps === 'key' ? before : after)?.id;
		const reason = `${other} keeps its place in the order in another way than ${moving.id}, so they cannot be ordered against each other.`;
		return { kind: 'refused', reason };
	}
	const order = between(before, after, keeps, random);
	if (order !== undefined) return { kind: 'order', order };
	return { kind: 'refused', reason: noRoom(ranked, gap), isCrowded: true };
}

/** Why two items have no order between them. */
export function notComparable(moving: Entry, other: Entry): string {
	return `${moving.id} is of type ${moving.type} and ${other.id} of type ${other.type}: only items of one type are ordered against each other.`;
}

/** Index into `ranked` before which the item goes, or the reason why it cannot. */
function gapAt(
	others: readonly Entry[],
	ranked: readonly Entry[],
	moving: Item,
	placement: Placement,
): number | string {
	if (!('key' in placement)) return placement.kind === 'top' ? 0 : ranked.length;
	if (placement.key === entryKey(moving)) return `${moving.id} cannot be placed next to itself.`;
	const anchor = others.find((entry) => entryKey(entry) === placement.key);
	if (!anchor)
		return `${moving.id} cannot be placed: the ${moving.type} it should stand next to is not in the backlog any more.`;
	const at = ranked.indexOf(anchor);
	if (at >= 0) return placement.kind === 'before' ? at : at + 1;
	// Unranked items come last, so the end of the ranked ones is before any of them; behind one there is no place.
	if (placement.kind === 'before') return ranked.length;
	return unrankedAbove(others, anchor, moving);
}

/** Whatever shall stand behind an unranked item needs a rank on that one, and on the unranked ones above it. */
function unrankedAbove(others: readonly Entry[], anchor: Entry, moving: Entry): string {
	const so = `${anchor.id} has no rank yet, so nothing can be placed after it.`;
	const unranked = others.filter((entry) => entry.readable && orderOf(entry) === undefined);
	const more = unranked.indexOf(anchor);
	const how = !anchor.readable
		? `Repair ${anchor.path} first, which cannot be read`
		: more > 0
			? `Rank the ${more + 1} items down to ${anchor.id} first by moving each to the bottom`
			: `Move ${anchor.id} to the bottom of the ranked items first, which changes ${anchor.path} alone`;
	return `${so} ${how}, or move ${moving.id} to the bottom.`;
}

function isAlreadyThere(peers: readonly Entry[], own: string, ranked: readonly Entry[], gap: number): boolean {
	const at = peers.findIndex((entry) => entryKey(entry) === own);
	const moving = peers[at];
	if (!moving || orderOf(moving) === undefined) return false;
	const above = peers.slice(0, at).filter((entry) => orderOf(entry) !== undefined).length;
	const tied = [ranked[above - 1], ranked[above]].some((entry) => entry && orderOf(entry) === orderOf(moving));
	return above === gap && !tied;
}

/** String keys stand before numbers, whatever their values. */
function isOutOfReach(before: Entry | undefined, after: Entry | undefined, keeps: OrderKind): boolean {
	return (keeps === 'key' ? numberOf(before) : keyOf(after)) !== undefined;
}

function between(
	before: Entry | undefined,
	after: Entry | undefined,
	kind: OrderKind,
	random: Random,
): Order | undefined {
	return kind === 'number'
		? ordinalBetween(numberOf(before), numberOf(after), random)
		: rankBetween(keyOf(before), keyOf(after), random);
}

function numberOf(entry: Entry | undefined): number | undefined {
	const order = entry && orderOf(entry);
	return typeof order === 'number' ? order : undefined;
}

function keyOf(entry: Entry | undefined): string | undefined {
	const order = entry && orderOf(entry);
	return typeof order === 'string' ? order : undefined;
}
