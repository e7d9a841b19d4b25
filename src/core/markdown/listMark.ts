import type { TextRange } from '../model/textRange';

/** The mark of a list item and what follows it. */
export interface ListMark {
	/** Width of the white space before the mark; a tab reaches to the next multiple of four. */
	readonly indent: number;
	/** The mark alone: `-`, `*`, `+`, `•`, `2.` or `2)`. */
	readonly mark: TextRange;
	/** Set for numbered items. */
	readonly number: number | undefined;
	readonly checked: boolean | undefined;
	readonly checkRange: TextRange | undefined;
	/** Where the wording begins, behind mark and check box. */
	readonly content: number;
}

const item = /^([ \t]*)([-*+•]|\d{1,9}[.)])(?:([ \t]+)(?:\[([ xX])\](?![([])([ \t]*))?|[ \t]*$)/;

/** Reads the list mark of a line; undefined for lines that are no list item. */
export function listMarkOf(text: string, line: TextRange): ListMark | undefined {
	const first = text.charCodeAt(line.start + spaceAt(text, line).length);
	// `-`, `*`, `+`, `•` or a digit; spares all other lines the pattern.
	if (first !== 45 && first !== 42 && first !== 43 && first !== 0x2022 && !(first >= 48 && first <= 57))
		return undefined;
	const head = text.slice(line.start, Math.min(line.end, line.start + 200));
	const match = item.exec(head);
	if (!match || isThematicBreak(text, line)) return undefined;
	const [whole, space = '', mark = '', , box] = match;
	const start = line.start + space.length;
	const content = line.start + whole.length;
	const check = box === undefined ? undefined : line.start + whole.lastIndexOf(`[${box}]`) + 1;
	return {
		indent: widthOf(space),
		mark: { start, end: start + mark.length },
		number: /\d/.test(mark) ? Number.parseInt(mark, 10) : undefined,
		checked: box === undefined ? undefined : box !== ' ',
		checkRange: check === undefined ? undefined : { start: check, end: check + 1 },
		content,
	};
}

/** A divider: three or more of `-`, `*` or `_` and nothing else. */
export function isThematicBreak(text: string, { start, end }: TextRange): boolean {
	let mark = 0;
	let count = 0;
	for (let at = start; at < end; at++) {
		const code = text.charCodeAt(at);
		if (code === 32 || code === 9 || code === 13) continue;
		if (mark === 0 && (code === 45 || code === 42 || code === 95)) mark = code;
		if (code !== mark) return false;
		count++;
	}
	return count >= 3;
}

/** Width of the white space at the start of a line. */
export function indentOf(text: string, line: TextRange): number {
	return widthOf(spaceAt(text, line));
}

function spaceAt(text: string, { start, end }: TextRange): string {
	let at = start;
	while (at < end && (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9)) at++;
	return text.slice(start, at);
}

function widthOf(space: string): number {
	let width = 0;
	for (let i = 0; i < space.length; i++) width += space.charCodeAt(i) === 9 ? 4 - (width % 4) : 1;
	return width;
}
