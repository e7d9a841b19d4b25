import { inlineAnswer, type OpenQuestion } from '../markdown/openQuestions';
import { textIn } from '../model/textRange';
import { mentionsIn } from './mentions';

/**
 * What stands below a question as its answer: behind "Answer:" or its like, else all that stands below what is ticked. Lines
 * lose the indentation that they have from the list.
 */
export function answerOf(text: string, { answer, answered, range, end }: OpenQuestion): string | undefined {
	if (answer) return withoutIndent(textIn(text, answer), true) || undefined;
	const below = answered ? textIn(text, { start: range.end, end: Math.max(range.end, end) }) : '';
	return withoutIndent(below, false) || undefined;
}

/** An answer in a question's own line: behind an arrow or "Answer:", else behind the persons that it asks; and where the question ends. */
export function answerIn(wording: string): { readonly at: number; readonly answer: string } | undefined {
	const found = inlineAnswer.exec(wording);
	if (found) return answerFrom(wording, found.index + 1, found.index + found[0].length);
	const mentions = mentionsIn(wording);
	let at = 0;
	for (const { range } of mentions) {
		const isNext =
			at === 0
				? /[?？][*_]*\s*\(?$/.test(wording.slice(0, range.start))
				: /^[\s,;&]*$/.test(wording.slice(at, range.start));
		if (isNext) at = range.end;
		else if (at > 0) break;
	}
	const closed = at > 0 && wording[at] === ')' ? at + 1 : at;
	return at > 0 && /^:?\s+[\p{L}\p{N}]/u.test(wording.slice(closed)) ? answerFrom(wording, closed, closed) : undefined;
}

function answerFrom(wording: string, at: number, from: number): ReturnType<typeof answerIn> {
	const answer = inOneLine(wording.slice(from).replace(/^:/, ''));
	return answer === '' ? undefined : { at, answer };
}

/** Words for an answer as they are read again once they are written: without the white space around their lines. */
export function plainAnswer(words: string): string {
	const trimmed = words.replace(/^(?:[ \t]*(?:\r\n|\n|\r))+/, '').trimEnd();
	return withoutIndent(trimmed, !startsBlock(trimmed.trimStart()));
}

/** Whether words begin with what needs a line of its own: code, a list, a quote, a table or a heading. */
export function startsBlock(words: string): boolean {
	return /^(?:```|~~~|[-*+•][ \t]|\d{1,9}[.)][ \t]|>|#|\|)/.test(words);
}

export function inOneLine(words: string): string {
	return words.replace(/\s+/g, ' ').trim();
}

/** @param opened the first line's indentation is not part of it */
function withoutIndent(words: string, opened: boolean): string {
	const lines = words.split(/\r\n|\n|\r/);
	const others = opened ? lines.slice(1) : lines;
	const widths = others.filter((line) => line.trim() !== '').map((line) => /^[ \t]*/.exec(line)?.[0].length ?? 0);
	const width = Math.min(...widths);
	const told = others.map((line) => line.slice(width).trimEnd());
	return (opened ? [lines[0]?.trim() ?? '', ...told] : told).join('\n').trim();
}
