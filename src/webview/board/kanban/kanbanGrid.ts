import type { BoardCard, BoardFrame } from '../../../protocol/board';
import type { Lane } from '../lanes';

/** A column as it is to be shown. */
export interface KanbanColumn {
	/** As written into files; empty for the column of all other statuses, which takes no cards. */
	readonly name: string;
	readonly category: BoardCard['status']['category'] | undefined;
	/** How many cards can be seen in it, and their points. */
	readonly count: number;
	readonly points: number;
	readonly limit: number | undefined;
	/** True when more cards are in it than the team allows, whether or not a filter lets them pass. */
	readonly over: boolean;
	readonly collapsed: boolean;
}

/** Cards of one lane in all columns; the only one when the board is not cut into lanes. */
export interface KanbanBand {
	readonly lane: Lane | undefined;
	/** By column, each in product order. */
	readonly cells: readonly (readonly BoardCard[])[];
	/** Length of the longest column that is not collapsed. */
	readonly rows: number;
}

/** Where a card is. */
export interface Spot {
	readonly band: number;
	readonly column: number;
	readonly index: number;
}

export interface KanbanGrid {
	readonly columns: readonly KanbanColumn[];
	readonly bands: readonly KanbanBand[];
	readonly at: { get(key: string): Spot | undefined };
}

/** Name under which it is noted that columns without cards are collapsed. */
export const emptyFold = 'columns empty';

/** Under which name it is noted that a column is collapsed, beside the lanes that are folded. */
export function columnFold(name: string): string {
	return `column ${name}`;
}

/**
 * Sorts cards into columns and lanes.
 *
 * @param cards all cards, for the limits
 * @param visible those that pass the filter, in product order
 * @param folded what is noted as collapsed
 */
export function kanbanGrid(
	cards: readonly BoardCard[],
	visible: readonly BoardCard[],
	lanes: readonly Lane[] | undefined,
	frame: BoardFrame | undefined,
	folded: ReadonlySet<string>,
): KanbanGrid {
	const isCollapsed = (name: string, count: number) =>
		folded.has(columnFold(name)) || (count === 0 && folded.has(emptyFold));
	const named = frame?.columns ?? [];
	const all = countIn(cards, named.length);
	const counts = countIn(visible, named.length);
	const points = pointsIn(visible, named.length);
	const columns: KanbanColumn[] = named.map(({ name, category, limit }, index) => ({
		name,
		category,
		count: counts[index] ?? 0,
		points: points[index] ?? 0,
		limit,
		over: limit !== undefined && (all[index] ?? 0) > limit,
		collapsed: isCollapsed(name, counts[index] ?? 0),
	}));
	const others = counts[named.length] ?? 0;
	if (others > 0) {
		const rest = { name: '', category: undefined, limit: undefined, over: false };
		columns.push({
			...rest,
			count: others,
			points: points[named.length] ?? 0,
			collapsed: isCollapsed('', others),
		});
	}
	const bands = (lanes ?? [undefined]).map((lane) => bandOf(lane, lane?.cards ?? visible, columns, named.length));
	return { columns, bands, at: spotsOf(bands) };
}

function bandOf(
	lane: Lane | undefined,
	cards: readonly BoardCard[],
	columns: readonly KanbanColumn[],
	others: number,
): KanbanBand {
	const cells: BoardCard[][] = columns.map(() => []);
	for (const card of cards) cells[card.column ?? others]?.push(card);
	const rows = Math.max(0, ...cells.map((cell, index) => (columns[index]?.collapsed ? 0 : cell.length)));
	return { lane, cells, rows };
}

/** Finds cards by their keys. Few are asked for, so looking for them is cheaper than an index of all. */
function spotsOf(bands: readonly KanbanBand[]): KanbanGrid['at'] {
	const known = new Map<string, Spot | undefined>();
	return {
		get(key) {
			if (!known.has(key)) known.set(key, findSpot(bands, key));
			return known.get(key);
		},
	};
}

function findSpot(bands: readonly KanbanBand[], key: string): Spot | undefined {
	for (const [band, { cells }] of bands.entries()) {
		for (const [column, cell] of cells.entries()) {
			const index = cell.findIndex((card) => card.key === key);
			if (index >= 0) return { band, column, index };
		}
	}
	return undefined;
}

function countIn(cards: readonly BoardCard[], others: number): readonly number[] {
	const counts = Array.from({ length: others + 1 }, () => 0);
	for (const { column } of cards) counts[column ?? others] = (counts[column ?? others] ?? 0) + 1;
	return counts;
}

function pointsIn(cards: readonly BoardCard[], others: number): readonly number[] {
	const sums = Array.from({ length: others + 1 }, () => 0);
	for (const { column, points } of cards) sums[column ?? others] = (sums[column ?? others] ?? 0) + (points ?? 0);
	return sums;
}

/** The cards of one cell. */
export function cellAt({ bands }: KanbanGrid, band: number, column: number): readonly BoardCard[] {
	return bands[band]?.cells[column] ?? [];
}

/** All cards that can be reached, column by column. */
export function columnOrder({ columns, bands }: KanbanGrid): readonly string[] {
	return columns.flatMap((column, index) =>
		column.collapsed
			? []
			: bands.flatMap(({ lane, cells }) => (lane?.folded ? [] : (cells[index] ?? []).map(({ key }) => key))),
	);
}
