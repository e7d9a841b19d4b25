import type { KanbanGrid } from './kanbanGrid';

/** Least width of a column, and width of a collapsed one, in sizes of the font. */
const columnEms = 16;
const collapsedEms = 4;

/** The columns as tracks of a CSS grid; heads and columns share them. */
export function tracksOf({ columns }: KanbanGrid, em: number): string {
	return columns
		.map(({ collapsed }) => (collapsed ? `${collapsedEms * em}px` : `minmax(${columnEms * em}px, 1fr)`))
		.join(' ');
}

/** What the columns need at least, in pixels. */
export function leastWidth({ columns }: KanbanGrid, em: number): number {
	return columns.reduce((sum, { collapsed }) => sum + (collapsed ? collapsedEms : columnEms) * em, 0);
}
