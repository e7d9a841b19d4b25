import type { BoardCard, BoardPatch } from '../../protocol/board';

/** What a board was last told: its cards by key, in order. */
export interface ToldCards {
	readonly revision: number;
	readonly cards: ReadonlyMap<string, BoardCard>;
}

/** A patch that turns what a board was told into the given cards; undefined when nothing differs. */
export function boardDiff(told: ToldCards, cards: readonly BoardCard[]): BoardPatch | undefined {
	const keys = new Set(cards.map((card) => card.key));
	const changed = cards.filter((card) => !isSame(told.cards.get(card.key), card));
	const removed = [...told.cards.keys()].filter((key) => !keys.has(key));
	const order = isSameOrder([...told.cards.keys()], [...keys]) ? undefined : [...keys];
	if (changed.length === 0 && removed.length === 0 && !order) return undefined;
	return { type: 'patch', base: told.revision, revision: told.revision + 1, changed, removed, order };
}

/** Cards are plain data made by one function, so equal ones read alike. */
function isSame(a: BoardCard | undefined, b: BoardCard): boolean {
	return a !== undefined && JSON.stringify(a) === JSON.stringify(b);
}

function isSameOrder(a: readonly string[], b: readonly string[]): boolean {
	return a.length === b.length && a.every((key, at) => key === b[at]);
}
