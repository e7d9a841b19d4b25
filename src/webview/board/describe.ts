import type { BoardCard } from '../../protocol/board';
import type { BoardStrings } from '../../protocol/boardStrings';
import { fillIn } from '../shared/fillIn';

/** Place of a card among all that can be ordered, counted from 1; undefined when it has none. */
export function placeOf(cards: readonly BoardCard[], key: string): number | undefined {
	const at = cards.findIndex((card) => card.key === key);
	return cards[at]?.ranked ? at + 1 : undefined;
}

/** How many cards can be ordered. */
export function countMovable(cards: readonly BoardCard[]): number {
	return cards.filter((card) => card.unreadable === undefined).length;
}

/** What is said after a move: where the card is now, and next to which one that can be seen. */
export function describeMove(
	cards: readonly BoardCard[],
	visible: readonly BoardCard[],
	key: string,
	words: BoardStrings,
): string {
	const at = visible.findIndex((card) => card.key === key);
	const id = visible[at]?.id ?? '';
	const place = placeOf(cards, key) ?? 0;
	const total = countMovable(cards);
	const above = visible[at - 1];
	if (above) return fillIn(words.movedBelow, id, place, total, above.id);
	const below = visible[at + 1];
	if (below?.ranked) return fillIn(words.movedAbove, id, place, total, below.id);
	return fillIn(words.movedOnly, id, place, total);
}

/** The row in one spoken sentence; what is missing is told apart, by `describeReadiness`. */
export function describeCard(card: BoardCard, place: number | undefined, total: number, words: BoardStrings): string {
	const name = [card.id, card.title];
	if (card.unreadable !== undefined) return [...name, words.cannotBeRead].join(', ');
	return [
		...name,
		place === undefined ? words.notRanked : fillIn(words.place, place, total),
		card.status.text ? fillIn(words.status, card.status.text) : words.noStatus,
		describePoints(card, words),
		card.epic ? fillIn(words.epic, `${card.epic.id} ${card.epic.title}`.trim()) : words.noEpic,
		describeCriteria(card, words),
	].join(', ');
}

export function describePoints(card: BoardCard, words: BoardStrings): string {
	if (card.points === undefined) return words.noPoints;
	return card.points === 1 ? words.pointsOne : fillIn(words.points, card.points);
}

export function describeCriteria(card: BoardCard, words: BoardStrings): string {
	const { done, total } = card.criteria;
	return total === 0 ? words.noCriteria : fillIn(words.criteria, done, total);
}

/** Everything that is missing for ready and what to look at again, or why the card cannot be read. */
export function describeReadiness(card: BoardCard, words: BoardStrings): string {
	if (card.unreadable !== undefined) return card.unreadable;
	const missing = card.missing.length === 0 ? words.isReady : fillIn(words.missing, card.missing.join('; '));
	if (card.hints.length === 0) return missing;
	const hints = card.hints.map(({ quality, reasons }) => fillIn(words.hint, words[quality], reasons.join(', ')));
	return `${missing}. ${fillIn(words.hints, hints.join('; '))}`;
}
