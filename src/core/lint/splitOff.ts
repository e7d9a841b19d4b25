import type { TextEdit } from '../model/textEdit';
import type { TextRange } from '../model/textRange';
import { lineEndOf } from '../util/lineEnd';
import { lineStart } from './offer';
import type { LintDocument } from './rule';

/**
 * Where a note on a sentence goes: behind its paragraph. Undefined for one in a list, a quotation or a heading, where a paragraph
 * of its own would not belong to it.
 */
export function paragraphEnd({ text, outline }: LintDocument, sentence: TextRange): number | undefined {
	const lead = text.slice(lineStart(text, sentence.start), sentence.start);
	if (/[>#\-+•\d]|\*\s/.test(lead)) return undefined;
	let low = 0;
	let high = outline.lines.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((outline.lines[middle]?.end ?? 0) < sentence.end) low = middle + 1;
		else high = middle;
	}
	let last = outline.lines[low];
	if (last?.kind !== 'text') return undefined;
	for (let next = low + 1; outline.lines[next]?.kind === 'text'; next++) last = outline.lines[next];
	return last ? last.start + text.slice(last.start, last.end).trimEnd().length : undefined;
}

/** The edit that adds a paragraph behind another one. */
export function noteAt(text: string, at: number, note: string): TextEdit {
	const eol = lineEndOf(text);
	return { range: { start: at, end: at }, newText: `${eol}${eol}${note}` };
}
