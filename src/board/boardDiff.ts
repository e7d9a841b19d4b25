import type { BoardCard, BoardPatch } from '../protocol/board';

/** Cards as a board was told them, in order. */
export interface ToldCards {
	readonly keys: readonly string[];
	readonly byKey: ReadonlyMap<string, BoardCard>;
}

export function toldCards(cards: readonly BoardCard[]): ToldCards {
	return { keys: cards.map(({ key }) => key), byKey: new Map(cards.map((card) => [card.key, card])) };
}

/**
 * What turns the cards that a board was told into others; undefined when nothing does. A card that says the same is the same
 * object, so none is looked into.
 */
export function boardDiff(
	told: ToldCards,
	now: ToldCards,
): Pick<BoardPatch, 'changed' | 'removed' | 'order'> | undefined {
	const changed: BoardCard[] = [];
	for (const [key, card] of now.byKey) if (told.byKey.get(key) !== card) changed.push(card);
	const removed = told.keys.filter((key) => !now.byKey.has(key));
	const stays = told.keys.length === now.keys.length && now.keys.every((key, at) => key === told.keys[at]);
	if (changed.length === 0 && removed.length === 0 && stays) return undefined;
	return { changed, removed, order: stays ? undefined : now.keys };
}
