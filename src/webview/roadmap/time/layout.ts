import type { RoadmapEpic } from '../../../protocol/roadmap';
import type { Lane } from './lanes';
import { inRows } from './rows';
import { type Scale, xOf } from './scale';
import { spanOf, tailEnd } from './span';

/** Room that is left between two bars of a row, in pixels. */
const gap = 8;
/** About how wide a letter of a title is, what stands before the title, and what it may take at most, in pixels. */
const letter = 7;
const beforeTitle = 30;
const widestTitle = 240;

/** A lane with its place: lines are counted from the top of the sheet, and all are of one height. */
export interface PlacedLane extends Lane {
	readonly folded: boolean;
	readonly firstLine: number;
	readonly lines: number;
}

/** Where everything lies. */
export interface Layout {
	readonly lanes: readonly PlacedLane[];
	/** The line of each epic that has a bar. */
	readonly lineOf: ReadonlyMap<string, number>;
	readonly lines: number;
	/** Keys in the order in which they are gone through: lane after lane, line after line, then by time. Those of folded lanes are left out. */
	readonly order: readonly string[];
}

/** Lays lanes below each other and their bars into rows. A folded lane has one line, which all of its bars share. */
export function layOut(lanes: readonly Lane[], folded: ReadonlySet<string>, scale: Scale): Layout {
	const lineOf = new Map<string, number>();
	const placed: PlacedLane[] = [];
	const order: string[] = [];
	let lines = 0;
	for (const lane of lanes) {
		const isFolded = folded.has(lane.id);
		const { rows, count } = isFolded ? oneRow(lane.epics) : inRows(lane.epics.flatMap((epic) => roomOf(epic, scale)));
		if (count === 0) continue;
		for (const [key, row] of rows) lineOf.set(key, lines + row);
		if (!isFolded) order.push(...[...rows].toSorted((a, b) => a[1] - b[1]).map(([key]) => key));
		placed.push({ ...lane, folded: isFolded, firstLine: lines, lines: count });
		lines += count;
	}
	return { lanes: placed, lineOf, lines, order };
}

function oneRow(epics: readonly RoadmapEpic[]): { rows: ReadonlyMap<string, number>; count: number } {
	const rows = new Map(epics.filter((epic) => spanOf(epic)).map(({ key }) => [key, 0]));
	return { rows, count: Math.min(rows.size, 1) };
}

/** What a bar takes of its row: itself, the tail up to its forecast, its title, and where it was before the scenario. */
export function roomOf(epic: RoadmapEpic, scale: Scale): readonly { key: string; start: number; end: number }[] {
	const span = spanOf(epic);
	if (!span) return [];
	const filed = epic.filed && spanOf(epic.filed);
	const start = xOf(Math.min(span.from, filed?.from ?? span.from), scale);
	const end = xOf(Math.max(tailEnd(epic, span), filed?.to ?? span.to) + 1, scale);
	return [{ key: epic.key, start, end: Math.max(end, xOf(span.from, scale) + titleWidth(epic)) + gap }];
}

/** Pixels that are kept free for a title, on its bar and beyond. */
export function titleWidth({ id, title }: Pick<RoadmapEpic, 'id' | 'title'>): number {
	return Math.min(widestTitle, beforeTitle + (id.length + title.length + 1) * letter);
}
