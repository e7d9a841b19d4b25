import type { BoardView } from './boardView';
import { intoLane, type Target } from './lanes';
import { type DropSpot, placementAtSpot, placementByDrop } from './placement';

/**
 * Where a drop takes cards, and what else it changes.
 *
 * @param spot the row under the pointer; undefined when there is none
 * @param heading the lane whose heading is under the pointer
 * @returns undefined when nothing would change
 */
export function targetAt(
	view: Pick<BoardView, 'visible' | 'lanes' | 'look' | 'cards'>,
	keys: ReadonlySet<string>,
	spot: DropSpot | undefined,
	heading: string | undefined,
): Target | undefined {
	const { lanes, look, visible } = view;
	const group = look.lanes;
	if (!lanes || !group) {
		const placement = placementByDrop(visible, keys, spot);
		return placement && { placement, fields: {} };
	}
	const lane = lanes.find(({ id, cards }) =>
		heading === undefined ? cards.some((card) => card.key === spot?.key) : id === heading,
	);
	if (!lane) return undefined;
	const moving = visible.filter((card) => keys.has(card.key));
	const isElsewhere = moving.some((card) => (card.groups[group] ?? '') !== lane.id);
	const fields = isElsewhere ? { [group]: lane.id } : {};
	if (!isElsewhere) {
		const placement = placementByDrop(lane.cards, keys, spot);
		return placement && heading === undefined ? { placement, fields } : undefined;
	}
	if (heading !== undefined) return intoLane(lane, group, keys, 'first');
	const placement = placementAtSpot(lane.cards, keys, spot);
	// A lane of which no card is ranked says nothing of a place.
	return { placement: 'key' in placement ? placement : undefined, fields };
}
