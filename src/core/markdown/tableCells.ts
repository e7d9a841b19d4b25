import type { TextRange } from '../model/textRange';
import { trimmedEnd, trimmedStart } from './trim';

/** The cells of a row that begins with a pipe, without the white space around their contents; empty ones have an empty range. */
export function cellsOf(text: string, row: TextRange): readonly TextRange[] {
	const end = trimmedEnd(text, row);
	const cells: TextRange[] = [];
	let from = trimmedStart(text, row) + 1;
	for (let at = from; at < end; at++) {
		if (text[at] === '\\') at++;
		else if (text[at] === '|') {
			cells.push(trimmed(text, { start: from, end: at }));
			from = at + 1;
		}
	}
	if (from < end) cells.push(trimmed(text, { start: from, end }));
	return cells;
}

function trimmed(text: string, range: TextRange): TextRange {
	const start = Math.min(trimmedStart(text, range), range.end);
	return { start, end: Math.max(start, trimmedEnd(text, range)) };
}

/** True for the row of dashes below the header of a table. */
export function isDelimiterRow(text: string, row: TextRange): boolean {
	return /^\s*\|(?:[ \t]*:?-+:?[ \t]*\|)*(?:[ \t]*:?-+:?[ \t]*)?$/.test(text.slice(row.start, row.end).trimEnd());
}
