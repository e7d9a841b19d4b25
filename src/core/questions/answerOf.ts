import { inlineAnswer, type OpenQuestion } from '../markdown/openQuestions';
import { textIn } from '../model/textRange';

/**
 * What stands below a question as its answer: behind "Answer:" or its like, else all that stands below what is ticked. Lines
 * lose the indentation that they have from the list.
 */
export function answerOf(text: string, { answer, answered, range, end }: OpenQuestion): string | undefined {
	if (answer) return withoutIndent(textIn(text, answer), true) || undefined;
	return answered && end > range.end
		? withoutIndent(textIn(text, { start: range.end, end }), false) || undefined
		: undefined;
}

/** An answer in a question's own line, behind its question mark, and where the question ends. */
export function answerIn(wording: string): { readonly at: number; readonly answer: string } | undefined {
	const found = inlineAnswer.exec(wording);
	const answer =
		found &&
		wording
			.slice(found.index + found[0].length)
			.replace(/\s+/g, ' ')
			.trim();
	return found && answer ? { at: found.index + 1, answer } : undefined;
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
