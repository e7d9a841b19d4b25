import { cellAt, type KanbanGrid, type Spot } from './kanbanGrid';

/** Sizes in pixels. */
export interface KanbanSizes {
	/** Height of a card with the gap below it. */
	readonly slot: number;
	/** Height of the heading of a lane. */
	readonly heading: number;
}

/** Where lanes are, in pixels from the top. */
export interface KanbanLayout extends KanbanSizes {
	readonly tops: readonly number[];
	readonly height: number;
}

/** Cards of one column to draw, by their place in the grid. */
export interface Drawn extends Spot {
	readonly top: number;
}

/** @param sizes without lanes no heading takes any room */
export function kanbanLayout({ bands }: KanbanGrid, { slot, heading }: KanbanSizes): KanbanLayout {
	const tops: number[] = [];
	let height = 0;
	for (const { lane, rows } of bands) {
		tops.push(height);
		height += (lane ? heading : 0) + (lane?.folded ? 0 : Math.max(lane ? 1 : 0, rows) * slot);
	}
	return { slot, heading: bands[0]?.lane ? heading : 0, tops, height };
}

/** Distance of a card from the top. */
export function topOf({ tops, heading, slot }: KanbanLayout, { band, index }: Spot): number {
	return (tops[band] ?? 0) + heading + index * slot;
}

/** The lane at a height; the first or the last one beyond all. */
export function bandAt({ tops }: KanbanLayout, y: number): number {
	return Math.max(
		0,
		tops.findLastIndex((top) => top <= y),
	);
}

/** The cards of a column between two heights. */
export function drawnIn(
	grid: KanbanGrid,
	layout: KanbanLayout,
	column: number,
	from: number,
	to: number,
): readonly Drawn[] {
	if (grid.columns[column]?.collapsed) return [];
	const drawn: Drawn[] = [];
	for (let band = bandAt(layout, from); band <= bandAt(layout, to); band += 1) {
		if (grid.bands[band]?.lane?.folded) continue;
		const start = (layout.tops[band] ?? 0) + layout.heading;
		const first = Math.max(0, Math.floor((from - start) / layout.slot));
		const last = Math.min(cellAt(grid, band, column).length - 1, Math.floor((to - start) / layout.slot));
		for (let index = first; index <= last; index += 1)
			drawn.push({ band, column, index, top: start + index * layout.slot });
	}
	return drawn;
}
