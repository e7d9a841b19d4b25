import type { BoardGroup } from '../../core/model/boardLook';
import type { BoardCard, BoardFrame } from '../../protocol/board';
import type { BoardStrings } from '../../protocol/boardStrings';
import { fillIn } from '../../protocol/fillIn';
import { scoreText } from './scoreText';

/** Place of a card among all that can be ordered, counted from 1; undefined when it has none. */
export function placeOf(cards: readonly BoardCard[], key: string | undefined): number | undefined {
	const at = cards.findIndex((card) => card.key === key);
	return cards[at]?.ranked ? at + 1 : undefined;
}

/** How many cards can be ordered. */
export function countMovable(cards: readonly BoardCard[]): number {
	return cards.filter((card) => card.unreadable === undefined).length;
}

/** What is said after a move: where the cards are now, and next to which one that can be seen. */
export function describeMove(
	cards: readonly BoardCard[],
	visible: readonly BoardCard[],
	keys: readonly string[],
	words: BoardStrings,
): string {
	const moved = new Set(keys);
	const at = visible.findIndex((card) => moved.has(card.key));
	const name = keys.length === 1 ? (visible[at]?.id ?? '') : fillIn(words.several, keys.length);
	const place = placeOf(cards, visible[at]?.key) ?? 0;
	const total = countMovable(cards);
	const above = visible[at - 1];
	if (above) return fillIn(words.movedBelow, name, place, total, above.id);
	const below = visible.slice(at + 1).find((card) => !moved.has(card.key));
	if (below?.ranked) return fillIn(words.movedAbove, name, place, total, below.id);
	return fillIn(words.movedOnly, name, place, total);
}

/** The row in one spoken sentence; what is missing and what disagrees is told apart, by `describeMore`. */
export function describeCard(
	card: BoardCard,
	place: number | undefined,
	total: number,
	frame: BoardFrame | undefined,
	words: BoardStrings,
): string {
	const name = [card.id, card.title];
	if (card.unreadable !== undefined) return [...name, words.cannotBeRead].join(', ');
	const { epic } = card.groups;
	return [
		...name,
		place === undefined ? words.notRanked : fillIn(words.place, place, total),
		card.status.text ? fillIn(words.status, card.status.text) : words.noStatus,
		describePoints(card, words),
		epic === undefined ? words.noEpic : fillIn(words.epic, describeGroup(epic, 'epic', frame)),
		describeCriteria(card, words),
		...(card.score === undefined || frame?.model === undefined
			? []
			: [fillIn(words.score, frame.model, scoreText(card.score))]),
	].join(', ');
}

/** Id and title of what cards belong to. */
export function describeGroup(id: string, group: BoardGroup, frame: BoardFrame | undefined): string {
	return `${id} ${frame?.names[group][id]?.title ?? ''}`.trim();
}

export function describePoints(card: Pick<BoardCard, 'points'>, words: BoardStrings): string {
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

/** Readiness, and where the card's place disagrees with something else. */
export function describeMore(card: BoardCard, words: BoardStrings): string {
	return [describeReadiness(card, words), ...card.signs.map((sign) => sign.text)].join('. ');
}
