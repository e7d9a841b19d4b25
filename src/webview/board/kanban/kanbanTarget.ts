import type { BoardGroup } from '../../../core/model/boardLook';
import type { BoardCard, BoardFields, BoardPlacement } from '../../../protocol/board';
import { intoLane, type Target } from '../lanes';
import { isSamePlace } from '../order';
import { placementAtSpot, placementByStep, type Step } from '../placement';
import { cellAt, type KanbanGrid, type Spot } from './kanbanGrid';

/** Where a drop takes cards, and the gap in the cell that shows it. */
export interface KanbanTarget extends Target {
	readonly band: number;
	readonly column: number;
	/** How many cards of the cell stand above. */
	readonly gap: number;
}

/** A place in a cell under the pointer. */
export interface CellSpot {
	readonly band: number;
	readonly column: number;
	/** Places from the top of the cell, with fractions; above the first card it is negative. */
	readonly at: number;
}

/**
 * Where a drop takes cards: between two cards that is their place in the order, too; on free room only the column
 * (and lane) changes, and the cards stand where the order has them.
 *
 * @param places index of each card in the order, by its key
 * @returns undefined when nothing would change, or the column takes no cards
 */
export function kanbanTarget(
	grid: KanbanGrid,
	moving: readonly BoardCard[],
	{ band, column, at }: CellSpot,
	group: BoardGroup | undefined,
	places: (key: string) => number,
): KanbanTarget | undefined {
	const name = grid.columns[column]?.name;
	if (!name || moving.length === 0) return undefined;
	const cell = cellAt(grid, band, column);
	const keys = new Set(moving.map((card) => card.key));
	const lane = grid.bands[band]?.lane?.id;
	const fields: BoardFields = {
		...(moving.some((card) => card.column !== column) ? { status: name } : {}),
		...(group && lane !== undefined && moving.some((card) => (card.groups[group] ?? '') !== lane)
			? { [group]: lane }
			: {}),
	};
	const isElsewhere = Object.keys(fields).length > 0;
	const isCollapsed = grid.columns[column]?.collapsed ?? false;
	const placement = isCollapsed ? undefined : placementIn(cell, keys, at, isElsewhere);
	if (!isElsewhere && (placement === undefined || isSamePlace(cell, keys, placement))) return undefined;
	return { placement, fields, band, column, gap: gapOf(cell, placement, places(moving[0]?.key ?? ''), places) };
}

function placementIn(
	cell: readonly BoardCard[],
	keys: ReadonlySet<string>,
	at: number,
	isElsewhere: boolean,
): BoardPlacement | undefined {
	const index = Math.max(0, Math.floor(at));
	const over = cell[index];
	if (!over) return isElsewhere ? undefined : placementAtSpot(cell, keys, undefined);
	const placement = placementAtSpot(cell, keys, { key: over.key, edge: at - index < 0.5 ? 'top' : 'bottom' });
	// A cell of which no card is ranked says nothing of a place.
	return isElsewhere && !('key' in placement) ? undefined : placement;
}

function gapOf(
	cell: readonly BoardCard[],
	placement: BoardPlacement | undefined,
	place: number,
	places: (key: string) => number,
): number {
	if (!placement) return cell.filter((card) => places(card.key) < place).length;
	if (!('key' in placement)) return cell.length;
	const at = cell.findIndex((card) => card.key === placement.key);
	return placement.kind === 'after' ? at + 1 : at;
}

/**
 * Where a step takes cards along their column, and over the end of their lane into the next one that is open.
 *
 * @returns undefined when there is no further place
 */
export function stepInColumn(
	grid: KanbanGrid,
	keys: ReadonlySet<string>,
	{ band, column }: Spot,
	group: BoardGroup | undefined,
	step: Step,
): Target | undefined {
	const placement = placementByStep(cellAt(grid, band, column), keys, step, true);
	if (placement) return { placement, fields: {} };
	if (typeof step !== 'number' || !group) return undefined;
	const way = Math.sign(step);
	for (let next = band + way; next >= 0 && next < grid.bands.length; next += way) {
		const lane = grid.bands[next]?.lane;
		if (!lane || lane.folded) continue;
		return intoLane({ ...lane, cards: cellAt(grid, next, column) }, group, keys, step > 0 ? 'first' : 'last');
	}
	return undefined;
}
