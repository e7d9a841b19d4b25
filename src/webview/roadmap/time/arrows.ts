import type { RoadmapEpic } from '../../../protocol/roadmap';
import type { Layout } from './layout';
import { type Scale, xOf } from './scale';
import { spanOf } from './span';

/** A dependency between two bars. */
export interface Arrow {
	readonly from: string;
	readonly to: string;
	/** The one that waits begins before the other one ends. */
	readonly late: boolean;
	/** Where it begins and ends: pixels from the left, and lines from the top. */
	readonly x1: number;
	readonly line1: number;
	readonly x2: number;
	readonly line2: number;
}

/** The arrows between epics that have bars, from what is waited for to what waits; those within a folded lane are left out. */
export function arrowsOf(epics: readonly RoadmapEpic[], layout: Layout, scale: Scale): readonly Arrow[] {
	const foldedLines = new Set(layout.lanes.filter(({ folded }) => folded).map(({ firstLine }) => firstLine));
	const byKey = new Map(epics.map((epic) => [epic.key, epic]));
	return epics.flatMap((epic) => {
		const to = spanOf(epic);
		const line2 = layout.lineOf.get(epic.key);
		if (!to || line2 === undefined) return [];
		return epic.waitsFor.flatMap((key) => {
			const other = byKey.get(key);
			const from = other && spanOf(other);
			const line1 = layout.lineOf.get(key);
			if (!from || line1 === undefined || (line1 === line2 && foldedLines.has(line1))) return [];
			const late = from.to >= to.from;
			return [{ from: key, to: epic.key, late, x1: xOf(from.to + 1, scale), line1, x2: xOf(to.from, scale), line2 }];
		});
	});
}

/** How far an arrow goes straight before it turns, and how long its head is, in pixels. */
const straight = 8;
const head = 5;

/** The path of an arrow for lines of a height; it goes around where the other bar begins too early to be reached straight. */
export function arrowPath({ x1, line1, x2, line2 }: Arrow, lineHeight: number): string {
	const y1 = (line1 + 0.5) * lineHeight;
	const y2 = (line2 + 0.5) * lineHeight;
	const tip = `M${x2 - head} ${y2 - head * 0.8}L${x2} ${y2}L${x2 - head} ${y2 + head * 0.8}`;
	if (line1 === line2 && x2 >= x1) return `M${x1} ${y1}H${x2}${tip}`;
	if (x2 - x1 >= 2 * straight) return `M${x1} ${y1}H${x2 - straight}V${y2}H${x2}${tip}`;
	// Between the two lines, back to where the other one begins.
	const between = line1 === line2 ? y1 + lineHeight / 2 : y2 + ((line2 > line1 ? -1 : 1) * lineHeight) / 2;
	return `M${x1} ${y1}H${x1 + straight}V${between}H${x2 - straight}V${y2}H${x2}${tip}`;
}
