import type { TextRange } from '../model/textRange';

/**
 * A stretch of a text as findings show it: no more than its first line, without blanks at the end. An empty stretch is
 * shown as the rest of its line.
 */
export function lineOf(text: string, start: number, end: number): TextRange {
	const line = firstLine(text.slice(start, end)) || firstLine(text.slice(start));
	return { start, end: start + line.length };
}

function firstLine(text: string): string {
	return (text.split(/[\r\n]/, 1)[0] ?? '').trimEnd();
}
