import type { TextRange } from '../model/textRange';

/** The whole lines that a range touches, with the last one's line end. */
export function lineRange(text: string, { start, end }: TextRange): TextRange {
	const lineFeed = text.indexOf('\n', Math.max(start, end - 1));
	return { start: text.lastIndexOf('\n', start - 1) + 1, end: lineFeed < 0 ? text.length : lineFeed + 1 };
}

/** That nothing but blanks stands beside a range on its lines. */
export function isAloneOnLines(text: string, range: TextRange): boolean {
	const lines = lineRange(text, range);
	return `${text.slice(lines.start, range.start)}${text.slice(range.end, lines.end)}`.trim() === '';
}
