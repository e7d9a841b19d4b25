import type { BoardCard, BoardPlacement } from '../../protocol/board';
import { countRanked, isSamePlace, partsOf } from './order';

/** A move by keys: some rows up (negative) or down, or to an end. */
export type Step = number | 'top' | 'bottom';

/** A row under the pointer, and the half of it. */
export interface DropSpot {
	readonly key: string;
	readonly edge: 'top' | 'bottom';
}

/**
 * Where a step takes cards, told by the neighbours that can be seen. Several gather first: at the uppermost of them on
 * their way up, at the lowest on their way down.
 *
 * @param visible the cards that pass the filter, part after part
 * @param filtered whether there are others; if not, the ends of the view are the ends of the backlog
 * @returns undefined when they are there already
 */
export function placementByStep(
	visible: readonly BoardCard[],
	keys: ReadonlySet<string>,
	step: Step,
	filtered: boolean,
): BoardPlacement | undefined {
	const { ranked } = partsOf(visible);
	const others = ranked.filter((card) => !keys.has(card.key));
	const last = others.length;
	const upwards = step === 'top' || (step !== 'bottom' && step < 0);
	const from = placeAmong(ranked, keys, upwards);
	// Cards without a rank stand behind the last place: up is into the order, down leads nowhere.
	if (from === undefined && !upwards && step !== 'bottom') return undefined;
	const to = targetPlace(step, from ?? last + 1, last);
	const placement = atPlace(others, to, upwards);
	if (from !== undefined && isSamePlace(visible, keys, placement)) return undefined;
	return !filtered && (step === 'top' || step === 'bottom') ? { kind: step } : placement;
}

/** How many other ranked cards stand above the first (or last) of some cards; undefined when none of them is ranked. */
function placeAmong(ranked: readonly BoardCard[], keys: ReadonlySet<string>, first: boolean): number | undefined {
	let others = 0;
	let found: number | undefined;
	for (const card of ranked) {
		if (!keys.has(card.key)) others += 1;
		else if (!first || found === undefined) found = others;
	}
	return found;
}

function targetPlace(step: Step, from: number, last: number): number {
	if (step === 'top') return 0;
	if (step === 'bottom') return last;
	return Math.max(0, Math.min(last, from + step));
}

/**
 * Where a drop takes cards.
 *
 * @param spot undefined below all rows; a row without a rank counts as below all ranked ones
 * @returns undefined when nothing would change
 */
export function placementByDrop(
	visible: readonly BoardCard[],
	keys: ReadonlySet<string>,
	spot: DropSpot | undefined,
): BoardPlacement | undefined {
	const placement = placementAtSpot(visible, keys, spot);
	return isSamePlace(visible, keys, placement) ? undefined : placement;
}

/** The place at a row, whether or not the cards stand there already. */
export function placementAtSpot(
	visible: readonly BoardCard[],
	keys: ReadonlySet<string>,
	spot: DropSpot | undefined,
): BoardPlacement {
	const ranked = countRanked(visible);
	const found = spot ? visible.findIndex((card) => card.key === spot.key) : -1;
	const at = found < 0 ? ranked : Math.min(found, ranked);
	if (spot && found >= 0 && found < ranked && !keys.has(spot.key)) {
		return { kind: spot.edge === 'top' ? 'before' : 'after', key: spot.key };
	}
	const above = lastOther(visible, keys, at - 1);
	if (above) return { kind: 'after', key: above.key };
	const below = visible.slice(at, ranked).find((card) => !keys.has(card.key));
	return below ? { kind: 'before', key: below.key } : { kind: 'bottom' };
}

function lastOther(cards: readonly BoardCard[], keys: ReadonlySet<string>, from: number): BoardCard | undefined {
	for (let at = from; at >= 0; at--) {
		const card = cards[at];
		if (card && !keys.has(card.key)) return card;
	}
	return undefined;
}

/**
 * Where cards go to stand at a place of the product order.
 *
 * @param cards all cards, part after part
 * @param place counted from 1; the first of the cards comes to stand there
 */
export function placementByPlace(
	cards: readonly BoardCard[],
	keys: ReadonlySet<string>,
	place: number,
): BoardPlacement | undefined {
	const others = partsOf(cards).ranked.filter((card) => !keys.has(card.key));
	const to = Math.max(0, Math.min(others.length, Math.round(place) - 1));
	const placement: BoardPlacement =
		to === 0 ? { kind: 'top' } : to === others.length ? { kind: 'bottom' } : atPlace(others, to, true);
	return isSamePlace(cards, keys, placement) ? undefined : placement;
}

function atPlace(others: readonly BoardCard[], place: number, upwards: boolean): BoardPlacement {
	const below = others[place];
	if (upwards && below) return { kind: 'before', key: below.key };
	const above = others[place - 1];
	if (above) return { kind: 'after', key: above.key };
	return below ? { kind: 'before', key: below.key } : { kind: 'bottom' };
}
