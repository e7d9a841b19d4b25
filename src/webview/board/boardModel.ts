import type { BoardCard, BoardPatch, BoardPlacement, BoardSnapshot, BoardState } from '../../protocol/board';
import { inParts, moveCard } from './order';

/** A move that was made here and is not in the files yet, as far as this page knows. */
export interface PendingMove {
	readonly move: number;
	readonly key: string;
	readonly placement: BoardPlacement;
	/** Written, says the host; its patch may still be on its way. */
	readonly settled: boolean;
}

/** What the files say, and the moves that run ahead of them. */
export interface BoardModel {
	readonly revision: number;
	/** As the files have them. */
	readonly cards: readonly BoardCard[];
	/** Undefined until the first snapshot. */
	readonly state: BoardState | undefined;
	readonly moves: readonly PendingMove[];
}

export const noModel: BoardModel = { revision: -1, cards: [], state: undefined, moves: [] };

/** A snapshot wins over everything. */
export function withSnapshot(snapshot: BoardSnapshot): BoardModel {
	return { revision: snapshot.revision, cards: inParts(snapshot.cards), state: snapshot.state, moves: [] };
}

/**
 * Applies a patch. Moves that the host has answered are in it, so they are forgotten; later ones stay ahead.
 *
 * @returns undefined when the patch is for another revision or does not fit: a snapshot is needed
 */
export function withPatch(model: BoardModel, patch: BoardPatch): BoardModel | undefined {
	if (patch.base !== model.revision) return undefined;
	const cards = new Map(model.cards.map((card) => [card.key, card]));
	for (const key of patch.removed) cards.delete(key);
	for (const card of patch.changed) cards.set(card.key, card);
	const order = patch.order ?? [...cards.keys()];
	const ordered = order.flatMap((key) => cards.get(key) ?? []);
	if (ordered.length !== cards.size || new Set(order).size !== order.length) return undefined;
	return {
		...model,
		revision: patch.revision,
		cards: inParts(ordered),
		moves: patch.order ? model.moves.filter((move) => !move.settled) : model.moves,
	};
}

/** Shows a move before it is written. */
export function withMove(model: BoardModel, move: number, key: string, placement: BoardPlacement): BoardModel {
	return { ...model, moves: [...model.moves, { move, key, placement, settled: false }] };
}

/** Notes that a move is written. */
export function withSettled(model: BoardModel, move: number): BoardModel {
	return { ...model, moves: model.moves.map((one) => (one.move === move ? { ...one, settled: true } : one)) };
}

/** Takes a move back. */
export function withoutMove(model: BoardModel, move: number): BoardModel {
	return { ...model, moves: model.moves.filter((one) => one.move !== move) };
}

/** The cards in the order to show: the files' order with the pending moves on top. */
export function shownCards(model: BoardModel): readonly BoardCard[] {
	return model.moves.reduce((cards, move) => moveCard(cards, move.key, move.placement), model.cards);
}
