import type { RoadmapEpic, RoadmapFrame } from '../../../protocol/roadmap';

/** A column of epics with one horizon; the name is empty for those that say none. */
export interface HorizonColumn {
	readonly name: string;
	readonly epics: readonly RoadmapEpic[];
}

/** Puts epics into the frame's columns, in product order; one that says a horizon of no column is in the last one. */
export function columnsOf(epics: readonly RoadmapEpic[], columns: RoadmapFrame['columns']): readonly HorizonColumn[] {
	const held = columns.map(({ name }) => ({ name, epics: [] as RoadmapEpic[] }));
	for (const epic of epics) {
		const name = (epic.horizon ?? '').toLowerCase();
		(held.find((column) => column.name.toLowerCase() === name) ?? held.at(-1))?.epics.push(epic);
	}
	return held;
}

/** Where an epic stands: its column and its place in it; undefined when it is in none. */
export function placeIn(
	columns: readonly HorizonColumn[],
	key: string | undefined,
): { readonly column: number; readonly at: number } | undefined {
	for (const [column, { epics }] of columns.entries()) {
		const at = epics.findIndex((epic) => epic.key === key);
		if (at >= 0) return { column, at };
	}
	return undefined;
}

/** The epic that a step leads to: along the column, or into the nearest one on that side that holds any, at the same height. */
export function walk(
	columns: readonly HorizonColumn[],
	key: string | undefined,
	to: 1 | -1 | 'first' | 'last' | 'left' | 'right',
): string | undefined {
	const place = placeIn(columns, key);
	if (!place) return columns.find(({ epics }) => epics.length > 0)?.epics[0]?.key;
	const own = columns[place.column]?.epics ?? [];
	if (to === 'first') return own[0]?.key;
	if (to === 'last') return own.at(-1)?.key;
	if (typeof to === 'number') return own[Math.max(0, Math.min(own.length - 1, place.at + to))]?.key;
	const way = to === 'left' ? -1 : 1;
	for (let column = place.column + way; columns[column]; column += way) {
		const epics = columns[column]?.epics ?? [];
		if (epics.length > 0) return epics[Math.min(place.at, epics.length - 1)]?.key;
	}
	return key;
}
