import { type TextRange, textIn } from '../model/textRange';
import { isDash, scanBlockList, scanEntries } from './entries';
import type { FrontMatter } from './frontMatter';
import { findEntry } from './keyPlaces';
import { lineEnd, lineStart } from './lineScan';
import { scalarText } from './scalarText';
import { flowPlainEnd, quotedEnd, scanFlow, skipSpace } from './tokens';

/** The way to a value below a key of a front matter: keys of mappings, and positions in lists from 0 on. */
export type Path = readonly (string | number)[];

/** What a mapping or a list is made of, as written. */
export type Parts =
	| { readonly kind: 'list'; readonly flow: boolean; readonly items: readonly TextRange[] }
	| { readonly kind: 'mapping'; readonly flow: boolean; readonly pairs: readonly Pair[] };

export interface Pair {
	readonly name: string;
	readonly key: TextRange;
	/** Empty where there is no value. */
	readonly value: TextRange;
}

/**
 * Where the value at the end of a way stands.
 * @returns undefined where there is none, or where it is written in a way that is not understood
 */
export function findNested(text: string, frontMatter: FrontMatter, [key, ...rest]: Path): TextRange | undefined {
	let at = typeof key === 'string' ? findEntry(text, frontMatter, key)?.value : undefined;
	for (const step of rest) {
		const parts = at && partsOf(text, at);
		if (parts?.kind === 'list') at = typeof step === 'number' ? parts.items[step] : undefined;
		else at = parts?.pairs.find(({ name }) => name === String(step))?.value;
	}
	return at;
}

/** Takes a mapping or a list apart; undefined for a scalar and for what is not understood. */
export function partsOf(text: string, value: TextRange): Parts | undefined {
	const first = text[value.start];
	if (value.end <= value.start) return undefined;
	if (first === '{' || first === '[') return flowParts(text, value);
	const start = lineStart(text, value.start, 0);
	const indent = value.start - start;
	// What stands in front, such as a dash, is blanked out: keys below each other then are a block of lines.
	// The last line counts as a whole, since what looks like a comment may stand in quotes.
	const end = lineEnd(text, value.end, text.length);
	const lines = `${text.slice(0, start)}${' '.repeat(indent)}${text.slice(value.start, end)}`;
	if (isDash(text, value.start, end)) {
		const list = scanBlockList(lines, { start, first: value.start }, end, -1);
		return list?.parts && { kind: 'list', flow: false, items: list.parts };
	}
	const entries = scanEntries(lines, { start, end }, indent);
	const pairs = entries?.map(({ key, value }) => ({ name: scalarText(text, key).text, key, value }));
	return pairs && { kind: 'mapping', flow: false, pairs };
}

function flowParts(text: string, value: TextRange): Parts | undefined {
	const isList = text[value.start] === '[';
	const limit = value.end - 1;
	const items: TextRange[] = [];
	const pairs: Pair[] = [];
	let at = skipSpace(text, value.start + 1, limit);
	while (at < limit) {
		const end = tokenEnd(text, at, limit);
		if (end === undefined) return undefined;
		const token = { start: at, end };
		at = skipSpace(text, end, limit);
		if (isList) items.push(token);
		else {
			if (text[at] !== ':') return undefined;
			const colon = at + 1;
			const from = skipSpace(text, colon, limit);
			const empty = from >= limit || text[from] === ',';
			const to = empty ? colon : tokenEnd(text, from, limit);
			if (to === undefined) return undefined;
			const range = empty ? { start: colon, end: colon } : { start: from, end: to };
			pairs.push({ name: scalarText(text, token).text, key: token, value: range });
			at = skipSpace(text, to, limit);
		}
		if (at < limit && text[at] !== ',') return undefined;
		at = skipSpace(text, at + 1, limit);
	}
	return isList ? { kind: 'list', flow: true, items } : { kind: 'mapping', flow: true, pairs };
}

function tokenEnd(text: string, start: number, limit: number): number | undefined {
	const first = text[start] ?? '';
	if (first === '{' || first === '[') return scanFlow(text, start, limit)?.end;
	if (first === '"' || first === "'") return quotedEnd(text, start, limit);
	if ('&*!,:'.includes(first)) return undefined;
	return flowPlainEnd(text, start, limit);
}

/** The column at which the keys or dashes of a block begin, as the blanks that stand in front of them. */
export function blanksBefore(text: string, offset: number): string {
	const start = lineStart(text, offset, 0);
	return textIn(text, { start, end: offset }).replace(/[^ \t]/g, ' ');
}
