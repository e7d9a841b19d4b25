import type { BoardCard, BoardFrame } from '../../protocol/board';
import { isOpen } from './isOpen';

/** Where the points of the ranked open cards reach what fits. */
export interface Cut {
	/** Index of the last card that fits, among all cards; -1 when none does. */
	readonly last: number;
	readonly capacity: number;
	readonly label: string;
	/** Points of the cards that fit. */
	readonly sum: number;
	/** How many of them have no estimate. */
	readonly unestimated: number;
}

/** @param cards part after part, in the order in which they would be done */
export function cutOf(cards: readonly BoardCard[], { capacity, label }: NonNullable<BoardFrame['cut']>): Cut {
	let sum = 0;
	let unestimated = 0;
	let last = -1;
	for (const [index, card] of cards.entries()) {
		if (!card.ranked || card.unreadable !== undefined) break;
		if (isOpen(card)) {
			const next = sum + (card.points ?? 0);
			if (next > capacity) break;
			sum = next;
			if (card.points === undefined) unestimated += 1;
		}
		last = index;
	}
	return { last, capacity, label, sum, unestimated };
}
