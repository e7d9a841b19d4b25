import type { TextRange } from '../model/textRange';

/** A stretch of a text as findings show it: no more than its first line, without blanks at the end. */
export function lineOf(text: string, start: number, end: number): TextRange {
	const line = text.slice(start, end).split(/[\r\n]/, 1)[0] ?? '';
	return { start, end: start + line.trimEnd().length };
}
