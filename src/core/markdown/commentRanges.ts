import type { TextRange } from '../model/textRange';

/** Closed HTML comments, wherever they stand. Unclosed ones that hide lines are known to the outline. */
export function commentRanges(text: string): TextRange[] {
	const ranges: TextRange[] = [];
	for (let start = text.indexOf('<!--'); start >= 0; ) {
		const close = text.indexOf('-->', start + 2);
		if (close < 0) break;
		ranges.push({ start, end: close + 3 });
		start = text.indexOf('<!--', close + 3);
	}
	return ranges;
}
