import type { TextRange } from '../model/textRange';
import type { OutlineLine } from './outline';

interface Run {
	readonly start: number;
	readonly length: number;
}

/** Inline code: a run of backticks up to the next run of the same length in the same paragraph. */
export function inlineCodeRanges(text: string, lines: readonly OutlineLine[]): TextRange[] {
	if (!text.includes('`')) return [];
	const ranges: TextRange[] = [];
	for (let i = 0; i < lines.length; i++) {
		const first = lines[i];
		if (first?.kind !== 'text' && first?.kind !== 'heading') continue;
		let end = first.end;
		// A heading, a list item or a blank line ends the paragraph.
		while (first.kind === 'text' && lines[i + 1]?.kind === 'text' && !opensItem(text, lines[i + 1])) {
			i++;
			end = lines[i]?.end ?? end;
		}
		pair(runsIn(text, first.start, end), ranges);
	}
	return ranges;
}

function runsIn(text: string, start: number, end: number): Run[] {
	const runs: Run[] = [];
	for (let at = text.indexOf('`', start); at >= 0 && at < end; at = text.indexOf('`', at)) {
		const from = at;
		while (at < end && text.charCodeAt(at) === 96) at++;
		// An escaped backtick opens nothing, but it may close.
		const escaped = text[from - 1] === '\\' ? 1 : 0;
		if (at - from - escaped > 0) runs.push({ start: from + escaped, length: at - from - escaped });
	}
	return runs;
}

/** Walks backwards once to know for every run the next one of its length, so that unpaired runs cost nothing. */
function pair(runs: readonly Run[], ranges: TextRange[]): void {
	const next = new Array<number | undefined>(runs.length);
	const seen = new Map<number, number>();
	for (let i = runs.length - 1; i >= 0; i--) {
		const length = runs[i]?.length ?? 0;
		next[i] = seen.get(length);
		seen.set(length, i);
	}
	for (let i = 0; i < runs.length; i++) {
		const open = runs[i];
		const close = runs[next[i] ?? -1];
		if (!open || !close) continue;
		ranges.push({ start: open.start, end: close.start + close.length });
		i = next[i] ?? i;
	}
}

function opensItem(text: string, line: TextRange | undefined): boolean {
	return line !== undefined && /^\s*(?:[-*+]|\d{1,9}[.)])\s/.test(text.slice(line.start, line.start + 40));
}
