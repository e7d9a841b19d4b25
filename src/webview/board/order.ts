import type { BoardCard, BoardPlacement } from '../../protocol/board';

/** The three parts of the list, top to bottom. */
export interface BoardParts {
	readonly ranked: readonly BoardCard[];
	readonly unranked: readonly BoardCard[];
	readonly unreadable: readonly BoardCard[];
}

/** Sorts cards into their parts and keeps the order inside each. */
export function partsOf(cards: readonly BoardCard[]): BoardParts {
	return {
		ranked: cards.filter((card) => card.ranked && card.unreadable === undefined),
		unranked: cards.filter((card) => !card.ranked && card.unreadable === undefined),
		unreadable: cards.filter((card) => card.unreadable !== undefined),
	};
}

/** The cards as they are shown: part after part. */
export function inParts(cards: readonly BoardCard[]): readonly BoardCard[] {
	const { ranked, unranked, unreadable } = partsOf(cards);
	return [...ranked, ...unranked, ...unreadable];
}

/**
 * The list after a move, as the host will make it: a moved card is ranked, and next to a card without a rank means
 * last among the ranked. The list itself comes back when the card or its neighbour is not in it.
 */
export function moveCard(cards: readonly BoardCard[], key: string, placement: BoardPlacement): readonly BoardCard[] {
	const card = cards.find((one) => one.key === key);
	if (!card || card.unreadable !== undefined) return cards;
	const { ranked, unranked, unreadable } = partsOf(cards.filter((one) => one !== card));
	const gap = gapAt(ranked, unranked, placement);
	if (gap === undefined) return cards;
	return [...ranked.slice(0, gap), { ...card, ranked: true }, ...ranked.slice(gap), ...unranked, ...unreadable];
}

function gapAt(
	ranked: readonly BoardCard[],
	unranked: readonly BoardCard[],
	placement: BoardPlacement,
): number | undefined {
	if (!('key' in placement)) return placement.kind === 'top' ? 0 : ranked.length;
	const at = ranked.findIndex((card) => card.key === placement.key);
	if (at >= 0) return placement.kind === 'before' ? at : at + 1;
	return unranked.some((card) => card.key === placement.key) ? ranked.length : undefined;
}

/** True when a move would change nothing that can be seen in these cards. */
export function isSamePlace(cards: readonly BoardCard[], key: string, placement: BoardPlacement): boolean {
	const shown = inParts(cards);
	const moved = moveCard(shown, key, placement);
	return moved.every((card, index) => card.key === shown[index]?.key && card.ranked === shown[index]?.ranked);
}
