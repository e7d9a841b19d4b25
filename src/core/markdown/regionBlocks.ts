import type { TextRange } from '../model/textRange';
import { fenceLanguage } from './fence';
import { indentOf, isThematicBreak, type ListMark, listMarkOf } from './listMark';
import type { Outline, OutlineLine, Section } from './outline';
import { trimmedEnd } from './trim';

interface BlockPlace {
	readonly start: number;
	end: number;
	readonly indent: number;
	/** Separated by a blank line (or anything else that is no block) from what stands before it. */
	readonly afterBlank: boolean;
}

/** One piece of a region; ranges run from the line's start to the last character that is no white space. */
export type Block =
	| (BlockPlace & { readonly kind: 'item'; readonly mark: ListMark })
	| (BlockPlace & { readonly kind: 'paragraph'; readonly lines: TextRange[] })
	| (BlockPlace & { readonly kind: 'heading'; readonly section: Section })
	| (BlockPlace & { readonly kind: 'fence'; readonly language: string; readonly lines: readonly OutlineLine[] })
	| (BlockPlace & { readonly kind: 'break' });

/** Cuts a region of the outline into list items with their lazy continuation, paragraphs, headings, fences and dividers. */
export function blocksOf(text: string, outline: Outline, region: TextRange): Block[] {
	const blocks: Block[] = [];
	const { lines, sections } = outline;
	let section = lowerBound(sections, region.start, (one) => one.heading.start);
	let afterBlank = true;
	for (let i = lowerBound(lines, region.start, (line) => line.start); i < lines.length; i++) {
		const line = lines[i];
		if (!line || line.start >= region.end) break;
		// A line of no-break spaces is text to markdown, but says nothing.
		if (line.kind === 'blank' || line.kind === 'comment' || trimmedEnd(text, line) === line.start) {
			afterBlank = true;
			continue;
		}
		const { start, end } = line;
		const indent = indentOf(text, line);
		if (line.kind === 'heading') {
			const found = sections[section];
			if (found?.heading.start === line.start) {
				blocks.push({ kind: 'heading', start, end: found.heading.end, indent, afterBlank, section: found });
				section++;
			}
		} else if (line.kind === 'fence') {
			const close = fenceClose(lines, i, region.end);
			const inner = lines.slice(i + 1, close + 1).filter((one) => one.kind === 'code');
			const language = fenceLanguage(text.slice(line.start, Math.min(line.end, line.start + 200)));
			// A fence that is never closed may end in blanks.
			const last = trimmedEnd(text, { start, end: lines[close]?.end ?? end });
			blocks.push({ kind: 'fence', start, end: last, indent, afterBlank, language, lines: inner });
			i = close;
		} else if (isThematicBreak(text, line)) blocks.push({ kind: 'break', start, end, indent, afterBlank });
		else addText(text, blocks, line, indent, afterBlank);
		afterBlank = false;
	}
	return blocks;
}

function addText(text: string, blocks: Block[], line: TextRange, indent: number, afterBlank: boolean): void {
	const { start } = line;
	const end = trimmedEnd(text, line);
	const mark = listMarkOf(text, line);
	if (mark) {
		blocks.push({ kind: 'item', start, end, indent, afterBlank, mark });
		return;
	}
	const last = blocks.at(-1);
	if ((last?.kind === 'item' || last?.kind === 'paragraph') && !afterBlank && !opensOther(text, line, indent)) {
		last.end = end;
		if (last.kind === 'paragraph') last.lines.push({ start, end });
		return;
	}
	blocks.push({ kind: 'paragraph', start, end, indent, afterBlank, lines: [{ start, end }] });
}

/** Quotes, tables and HTML at the margin do not belong to the list item or paragraph above. */
function opensOther(text: string, line: TextRange, indent: number): boolean {
	if (indent > 1) return false;
	const at = line.start + indent;
	const code = text.charCodeAt(at);
	return code === 62 || code === 124 || (code === 60 && /[a-z/]/i.test(text[at + 1] ?? ''));
}

function fenceClose(lines: readonly OutlineLine[], open: number, end: number): number {
	let at = open;
	while (at + 1 < lines.length) {
		const line = lines[at + 1];
		if (!line || line.start >= end || (line.kind !== 'code' && line.kind !== 'fence')) return at;
		at++;
		if (line.kind === 'fence') return at;
	}
	return at;
}

/** Index of the first element whose place is not before `offset`. */
export function lowerBound<T>(sorted: readonly T[], offset: number, placeOf: (one: T) => number): number {
	let low = 0;
	let high = sorted.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		const one = sorted[middle];
		if (one !== undefined && placeOf(one) < offset) low = middle + 1;
		else high = middle;
	}
	return low;
}
