import type { Values } from './quadrant';

/** What a matrix asks of a card. */
export interface MatrixCard {
	readonly key: string;
	readonly id: string;
	readonly title: string;
	/** Undefined: it has no place yet. */
	readonly effort: number | undefined;
	readonly impact: number | undefined;
	/** Set when its file cannot be read. */
	readonly unreadable: string | undefined;
}

/** True for a card that has a place on a matrix. */
export function isPlaced(card: MatrixCard): card is MatrixCard & Values {
	return card.effort !== undefined && card.impact !== undefined && card.unreadable === undefined;
}
