import type { BoardCard, BoardPlacement } from '../../protocol/board';
import { isSamePlace, partsOf } from './order';

/** A move by keys: some rows up (negative) or down, or to an end. */
export type Step = number | 'top' | 'bottom';

/** A row under the pointer, and the half of it. */
export interface DropSpot {
	readonly key: string;
	readonly edge: 'top' | 'bottom';
}

/**
 * Where a step takes a card, told by the neighbours that can be seen.
 *
 * @param visible the cards that pass the filter
 * @param filtered whether there are others; if not, the ends of the view are the ends of the backlog
 * @returns undefined when it is there already
 */
export function placementByStep(
	visible: readonly BoardCard[],
	key: string,
	step: Step,
	filtered: boolean,
): BoardPlacement | undefined {
	const { ranked } = partsOf(visible);
	const others = ranked.filter((card) => card.key !== key);
	const last = others.length;
	const found = ranked.findIndex((card) => card.key === key);
	// A card without a rank stands behind the last place: up is into the order, down leads nowhere.
	const from = found < 0 ? last + 1 : found;
	const to = targetPlace(step, from, last);
	if (to === from || (found < 0 && typeof step === 'number' && step > 0)) return undefined;
	if (!filtered && (step === 'top' || step === 'bottom')) return { kind: step };
	return atPlace(others, to, to < from);
}

function targetPlace(step: Step, from: number, last: number): number {
	if (step === 'top') return 0;
	if (step === 'bottom') return last;
	return Math.max(0, Math.min(last, from + step));
}

/**
 * Where a drop takes a card.
 *
 * @param spot undefined below all rows; a row without a rank counts as below all ranked ones
 * @returns undefined when nothing would change
 */
export function placementByDrop(
	visible: readonly BoardCard[],
	key: string,
	spot: DropSpot | undefined,
): BoardPlacement | undefined {
	const { ranked } = partsOf(visible);
	const isRanked = spot !== undefined && ranked.some((card) => card.key === spot.key);
	if (isRanked && spot.key === key) return undefined;
	const others = ranked.filter((card) => card.key !== key);
	const placement: BoardPlacement = isRanked
		? { kind: spot.edge === 'top' ? 'before' : 'after', key: spot.key }
		: atPlace(others, others.length, false);
	return isSamePlace(visible, key, placement) ? undefined : placement;
}

function atPlace(others: readonly BoardCard[], place: number, upwards: boolean): BoardPlacement {
	const below = others[place];
	if (upwards && below) return { kind: 'before', key: below.key };
	const above = others[place - 1];
	if (above) return { kind: 'after', key: above.key };
	return below ? { kind: 'before', key: below.key } : { kind: 'bottom' };
}
