import { cellAt, type KanbanGrid, type Spot } from './kanbanGrid';

/** The card that the focus goes to along its column, over the ends of lanes; the last one there is at the end. */
export function walkDown(grid: KanbanGrid, from: Spot, steps: number): string | undefined {
	const keys = keysOfColumn(grid, from.column);
	const here = keys.indexOf(cellAt(grid, from.band, from.column)[from.index]?.key ?? '');
	return keys[Math.max(0, Math.min(keys.length - 1, here + steps))];
}

/** The card beside, in the next column to a side that has any: in the same lane at the same height, or as near as can be. */
export function walkAside(grid: KanbanGrid, from: Spot, way: 1 | -1): string | undefined {
	for (let column = from.column + way; column >= 0 && column < grid.columns.length; column += way) {
		const found = isShown(grid, column) ? nearestIn(grid, column, from) : undefined;
		if (found !== undefined) return found;
	}
	return undefined;
}

function nearestIn(grid: KanbanGrid, column: number, { band, index }: Spot): string | undefined {
	const bands = grid.bands.map((_, at) => at).sort((a, b) => Math.abs(a - band) - Math.abs(b - band) || a - b);
	for (const at of bands) {
		const cell = cellAt(grid, at, column);
		if (grid.bands[at]?.lane?.folded || cell.length === 0) continue;
		const wanted = at === band ? index : at < band ? cell.length - 1 : 0;
		return cell[Math.min(wanted, cell.length - 1)]?.key;
	}
	return undefined;
}

function keysOfColumn(grid: KanbanGrid, column: number): readonly string[] {
	return grid.bands.flatMap(({ lane }, band) =>
		lane?.folded ? [] : cellAt(grid, band, column).map((card) => card.key),
	);
}

function isShown({ columns }: KanbanGrid, column: number): boolean {
	return columns[column]?.collapsed === false;
}
