import type { ItemText } from '../conventions/itemText';
import { lineRange } from '../markdown/lineRange';
import { lineEndOf } from '../util/lineEnd';
import type { TakenCriteria, TopCriterion } from './takeCriteria';

/** Takes rows out of a table, which have its header in the file that they go to. The reason where they are rows of several tables. */
export function takeFromTable(
	{ text, outline: { lines } }: ItemText,
	top: readonly TopCriterion[],
): TakenCriteria | string {
	const first = top[0]?.criterion.range.start ?? 0;
	const last = top.at(-1)?.criterion.range.start ?? first;
	const inTable = (at: number) => /^\s*\|/.test(text.slice(lines[at]?.start, lines[at]?.end));
	let from = lines.findIndex(({ end }) => end >= first);
	const to = lines.findIndex(({ end }) => end >= last);
	for (let at = from; at <= to; at++) if (!inTable(at)) return 'its criteria are rows of several tables.';
	while (from > 0 && inTable(from - 1)) from--;
	const [open, delimiters] = [lines[from], lines[from + 1]];
	if (!open || !delimiters) return 'its table has no header.';
	const header = lineRange(text, { start: open.start, end: delimiters.end });
	const rows = top.filter(({ taken }) => taken).map(({ criterion }) => lineRange(text, criterion.range));
	const moved = [header, ...rows].map(({ start, end }) => text.slice(start, end)).join('');
	return {
		edits: rows.map((range) => ({ range, newText: '' })),
		lines: moved.endsWith('\n') ? moved : moved + lineEndOf(text),
		key: undefined,
	};
}
