import type { BoardCard, BoardPlacement } from '../../protocol/board';

/** The three parts of the list, top to bottom. */
export interface BoardParts {
	readonly ranked: readonly BoardCard[];
	readonly unranked: readonly BoardCard[];
	readonly unreadable: readonly BoardCard[];
}

/** Sorts cards into their parts and keeps the order inside each. */
export function partsOf(cards: readonly BoardCard[]): BoardParts {
	const ranked: BoardCard[] = [];
	const unranked: BoardCard[] = [];
	const unreadable: BoardCard[] = [];
	for (const card of cards) {
		if (card.unreadable !== undefined) unreadable.push(card);
		else if (card.ranked) ranked.push(card);
		else unranked.push(card);
	}
	return { ranked, unranked, unreadable };
}

/** The cards as they are shown: part after part. */
export function inParts(cards: readonly BoardCard[]): readonly BoardCard[] {
	const { ranked, unranked, unreadable } = partsOf(cards);
	return ranked.concat(unranked, unreadable);
}

/**
 * The list after a move, as the host will make it: moved cards stand together in the order of their keys (which was
 * theirs when they were moved), they are ranked, and before a card without a rank means last among the ranked. The list itself comes back when none of the cards
 * can be moved, or there is no place: the neighbour is not in it, moves along, or has no rank that could be followed.
 */
export function moveCards(
	cards: readonly BoardCard[],
	keys: ReadonlySet<string>,
	placement: BoardPlacement,
): readonly BoardCard[] {
	const found = new Map<string, BoardCard>();
	const others: BoardCard[] = [];
	for (const card of cards) {
		if (keys.has(card.key) && card.unreadable === undefined) found.set(card.key, card);
		else others.push(card);
	}
	const moving = [...keys].flatMap((key) => ranked(found.get(key)));
	const gap = moving.length === 0 ? undefined : gapAt(others, placement);
	if (gap === undefined) return cards;
	return others.slice(0, gap).concat(moving, others.slice(gap));
}

function ranked(card: BoardCard | undefined): BoardCard | readonly [] {
	if (!card) return [];
	return card.ranked ? card : { ...card, ranked: true };
}

/** Index among the other cards, which stand part after part. */
function gapAt(others: readonly BoardCard[], placement: BoardPlacement): number | undefined {
	if (placement.kind === 'top') return 0;
	if (!('key' in placement)) return countRanked(others);
	const at = others.findIndex((card) => card.key === placement.key);
	const anchor = others[at];
	if (!anchor || anchor.unreadable !== undefined) return undefined;
	if (!anchor.ranked) return placement.kind === 'before' ? countRanked(others) : undefined;
	return placement.kind === 'before' ? at : at + 1;
}

/** How many cards of a list in parts are ranked. */
export function countRanked(cards: readonly BoardCard[]): number {
	const end = cards.findIndex((card) => !card.ranked || card.unreadable !== undefined);
	return end < 0 ? cards.length : end;
}

/** True when a move would change nothing that can be seen in these cards, which stand part after part. */
export function isSamePlace(
	cards: readonly BoardCard[],
	keys: ReadonlySet<string>,
	placement: BoardPlacement,
): boolean {
	const moved = moveCards(cards, keys, placement);
	return moved === cards || moved.every((card, index) => card === cards[index]);
}
