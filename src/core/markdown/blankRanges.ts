import type { TextRange } from '../model/textRange';

/** Blanks of the same length; line ends stay. */
export function blank(text: string): string {
	return text.replace(/[^\r\n]+/g, (run) => ' '.repeat(run.length));
}

/** The text with the given ranges blanked out; they may overlap and come in any order. */
export function blankRanges(text: string, ranges: readonly TextRange[]): string {
	if (ranges.length === 0) return text;
	const pieces: string[] = [];
	let at = 0;
	for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
		const from = Math.max(at, start);
		const to = Math.min(end, text.length);
		if (to <= from) continue;
		pieces.push(text.slice(at, from), blank(text.slice(from, to)));
		at = to;
	}
	pieces.push(text.slice(at));
	return pieces.join('');
}
