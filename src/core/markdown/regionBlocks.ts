import type { TextRange } from '../model/textRange';
import { fenceLanguage } from './fence';
import { indentOf, isThematicBreak, type ListMark, listMarkOf } from './listMark';
import type { Outline, OutlineLine, Section } from './outline';

interface BlockPlace extends TextRange {
	readonly indent: number;
	/** Separated by a blank line (or anything else that is no block) from what stands before it. */
	readonly afterBlank: boolean;
}

/** One piece of a region; ranges run from the line's start to the last character that is no white space. */
export type Block =
	| (BlockPlace & { readonly kind: 'item'; readonly mark: ListMark })
	| (BlockPlace & { readonly kind: 'paragraph'; readonly lines: readonly TextRange[] })
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
		if (line.kind === 'blank' || line.kind === 'comment') {
			afterBlank = true;
			continue;
		}
		const place = { start: line.start, end: line.end, indent: indentOf(text, line), afterBlank };
		afterBlank = false;
		if (line.kind === 'heading') {
			const found = sections[section];
			if (found?.heading.start === line.start) {
				blocks.push({ ...place, end: found.heading.end, kind: 'heading', section: found });
				section++;
			}
		} else if (line.kind === 'fence') {
			const close = fenceClose(lines, i, region.end);
			const inner = lines.slice(i + 1, close + 1).filter((one) => one.kind === 'code');
			const language = fenceLanguage(text.slice(line.start, Math.min(line.end, line.start + 200)));
			blocks.push({ ...place, end: lines[close]?.end ?? line.end, kind: 'fence', language, lines: inner });
			i = close;
		} else if (isThematicBreak(text, line)) blocks.push({ ...place, kind: 'break' });
		else addText(text, blocks, line, place);
	}
	return blocks;
}

function addText(text: string, blocks: Block[], line: TextRange, place: BlockPlace): void {
	const end = line.start + text.slice(line.start, line.end).trimEnd().length;
	const mark = listMarkOf(text, line);
	if (mark) {
		blocks.push({ ...place, end, kind: 'item', mark });
		return;
	}
	const last = blocks.at(-1);
	if (last && !place.afterBlank && !opensOther(text, line, place.indent)) {
		if (last.kind === 'item') {
			blocks[blocks.length - 1] = { ...last, end };
			return;
		}
		if (last.kind === 'paragraph') {
			// The list of lines grows in place: a copy for every line would take quadratic time.
			(last.lines as TextRange[]).push({ start: line.start, end });
			blocks[blocks.length - 1] = { ...last, end };
			return;
		}
	}
	blocks.push({ ...place, end, kind: 'paragraph', lines: [{ start: line.start, end }] });
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
