import type { Entry } from '../model/item';
import { orderOf } from '../model/productOrder';

/**
 * Why nothing fits between two neighbours, and which one line would make room. Where several items share a rank, the ones on
 * the shorter side of the gap have to go; moving one next to where it stands gives it a rank of its own.
 *
 * @param ranked the ranked items of the type without the moving one, in product order
 * @param gap index of the one below the gap
 */
export function noRoom(ranked: readonly Entry[], gap: number): string {
	const above = ranked[gap - 1];
	const below = ranked[gap];
	if (!above || !below) return 'There is no room at this end of the order: re-space the ranks.';
	const between = `There is no room between ${above.id} and ${below.id}`;
	const order = orderOf(below);
	if (orderOf(above) !== order) return `${between}: their ranks lie too close. Re-space the ranks.`;
	const first = ranked.findIndex((entry) => orderOf(entry) === order);
	const last = ranked.findLastIndex((entry) => orderOf(entry) === order);
	const size = last - first + 1;
	if (gap === last) {
		return `${between}: their ranks are equal. Place ${below.id} after ${above.id} first, which changes ${below.path} alone, or re-space the ranks.`;
	}
	if (gap - 1 === first) {
		return `${between}: their ranks are equal. Place ${above.id} before ${below.id} first, which changes ${above.path} alone, or re-space the ranks.`;
	}
	const names = ranked.slice(first, last + 1).map(({ id }) => id);
	const some = size > 6 ? `${names.slice(0, 5).join(', ')} and ${size - 5} more` : `${names.join(', ')}`;
	return `${between}: ${size} items have the same rank (${some}). Re-space the ranks.`;
}
