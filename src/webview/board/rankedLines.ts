import type { BoardCard } from '../../protocol/board';
import type { Cut } from './cut';
import type { Lane } from './lanes';

/** A line of the ranked list. All are of one height. */
export type Line =
	| {
			readonly kind: 'row';
			readonly key: string;
			readonly card: BoardCard;
			/** Place in the product order, counted from 1; undefined when it has none. */
			readonly place: number | undefined;
			/** Index among its set, and the number of cards in that: the list, or the lane. */
			readonly index: number;
			readonly count: number;
			/** True below the cut line. */
			readonly beyond: boolean;
	  }
	| { readonly kind: 'lane'; readonly key: string; readonly lane: Lane; readonly index: number; readonly count: number }
	| { readonly kind: 'unranked' | 'unreadable' | 'cut'; readonly key: string };

/** The lines from top to bottom, and where each is by its key. */
export interface Arrangement {
	readonly lines: readonly Line[];
	readonly at: ReadonlyMap<string, number>;
	/** Index of the cut line; undefined where there is none. */
	readonly cutAt: number | undefined;
}

/** The key of a lane's heading among the lines. */
export function headingKey(lane: string): string {
	return `lane ${lane}`;
}

/**
 * Arranges what can be seen into lines.
 *
 * @param cards all cards, part after part
 * @param visible those of them that pass the filter, in the same order
 */
export function arrange(
	cards: readonly BoardCard[],
	visible: readonly BoardCard[],
	lanes: readonly Lane[] | undefined,
	cut: Cut | undefined,
): Arrangement {
	const places = placesOf(cards, visible);
	const lines = lanes ? laneLines(lanes, places, cut) : listLines(visible, places, cut);
	const at = new Map<string, number>();
	for (const [index, line] of lines.entries()) at.set(line.key, index);
	return { lines, at, cutAt: at.get('cut') };
}

/** Index among all cards of each that can be seen. */
function placesOf(cards: readonly BoardCard[], visible: readonly BoardCard[]): ReadonlyMap<BoardCard, number> {
	const places = new Map<BoardCard, number>();
	let at = 0;
	for (const card of visible) {
		while (at < cards.length && cards[at] !== card) at += 1;
		places.set(card, at);
	}
	return places;
}

function listLines(
	visible: readonly BoardCard[],
	places: ReadonlyMap<BoardCard, number>,
	cut: Cut | undefined,
): readonly Line[] {
	const lines: Line[] = [];
	let part: 'ranked' | 'unranked' | 'unreadable' = 'ranked';
	let isCut = cut === undefined;
	for (const [index, card] of visible.entries()) {
		const row = rowOf(card, index, visible.length, places, cut);
		if (!isCut && (row.beyond || row.place === undefined)) {
			lines.push({ kind: 'cut', key: 'cut' });
			isCut = true;
		}
		const own = partOf(card);
		if (own !== part && own !== 'ranked') lines.push({ kind: own, key: own });
		part = own;
		lines.push(row);
	}
	if (!isCut) lines.push({ kind: 'cut', key: 'cut' });
	return lines;
}

function laneLines(
	lanes: readonly Lane[],
	places: ReadonlyMap<BoardCard, number>,
	cut: Cut | undefined,
): readonly Line[] {
	return lanes.flatMap((lane, index): Line[] => {
		const heading: Line = { kind: 'lane', key: headingKey(lane.id), lane, index, count: lanes.length };
		if (lane.folded) return [heading];
		return [heading, ...lane.cards.map((card, at) => rowOf(card, at, lane.cards.length, places, cut))];
	});
}

function rowOf(
	card: BoardCard,
	index: number,
	count: number,
	places: ReadonlyMap<BoardCard, number>,
	cut: Cut | undefined,
): Extract<Line, { kind: 'row' }> {
	const at = places.get(card) ?? 0;
	const isRanked = partOf(card) === 'ranked';
	const beyond = cut !== undefined && isRanked && at > cut.last;
	return { kind: 'row', key: card.key, card, place: isRanked ? at + 1 : undefined, index, count, beyond };
}

function partOf(card: BoardCard): 'ranked' | 'unranked' | 'unreadable' {
	if (card.unreadable !== undefined) return 'unreadable';
	return card.ranked ? 'ranked' : 'unranked';
}
