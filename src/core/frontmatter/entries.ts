import type { TextRange } from '../model/textRange';
import { behindLineEnd, isBlank, isBreak, lineEnd, nextContent, nextLine, restIsEmpty, skipBlanks } from './lineScan';
import { blockScalarEnd, plainEnd, quotedEnd, scanFlow } from './tokens';

/** How the value of a key is written. `other` is a nested mapping, an alias or anything else that is left as it is. */
export type Shape = 'empty' | 'plain' | 'quoted' | 'block-scalar' | 'flow' | 'block-list' | 'other';

/** One key of a block mapping, as written. */
export interface Entry {
	readonly key: TextRange;
	/** Offset behind the colon. */
	readonly colon: number;
	readonly shape: Shape;
	readonly value: TextRange;
	/** The scalars of a list that holds nothing else. */
	readonly items: readonly TextRange[] | undefined;
	/** What stands behind each dash of a block list, whatever it is. */
	readonly parts?: readonly TextRange[];
}

type Value = Pick<Entry, 'shape' | 'value' | 'items' | 'parts'>;

/**
 * Finds the keys of a block mapping, and where their values stand.
 * @param yaml whole lines, such as those between the fences; they have been parsed without error
 * @param indent blanks in front of its keys
 * @returns undefined when the lines have a shape that is not understood
 */
export function scanEntries(text: string, yaml: TextRange, indent = 0): readonly Entry[] | undefined {
	const entries: Entry[] = [];
	let at = yaml.start;
	for (;;) {
		const line = nextContent(text, at, yaml.end);
		if (!line) return entries;
		if (line.first - line.start !== indent) return undefined;
		const key = scanKey(text, line.first, lineEnd(text, line.first, yaml.end));
		if (!key) return undefined;
		const value = scanValue(text, key.colon, yaml.end, indent);
		if (!value || !restIsEmpty(text, value.value.end, yaml.end)) return undefined;
		entries.push({ ...key, ...value });
		at = nextLine(text, value.value.end, yaml.end);
	}
}

/** Reads `key:` at a line start. Explicit keys, anchors, tags and collections as keys are not understood. */
function scanKey(text: string, start: number, eol: number): Pick<Entry, 'key' | 'colon'> | undefined {
	const first = text[start] ?? '';
	if (first === '"' || first === "'") {
		const end = quotedEnd(text, start, eol);
		if (end === undefined) return undefined;
		const colon = skipBlanks(text, end, eol);
		return text[colon] === ':' ? { key: { start, end }, colon: colon + 1 } : undefined;
	}
	if ('[]{}&*!|>%@`,'.includes(first)) return undefined;
	if ('?-:'.includes(first) && (start + 1 === eol || isBlank(text[start + 1]))) return undefined;
	for (let at = start; at < eol; at++) {
		if (text[at] === '#' && isBlank(text[at - 1])) return undefined;
		if (text[at] !== ':' || (at + 1 < eol && !isBlank(text[at + 1]))) continue;
		let end = at;
		while (end > start && isBlank(text[end - 1])) end--;
		return { key: { start, end }, colon: at + 1 };
	}
	return undefined;
}

function scanValue(text: string, colon: number, limit: number, indent: number): Value | undefined {
	if (!restIsEmpty(text, colon, limit)) return scanScalarOrFlow(text, skipBlanks(text, colon, limit), limit, indent);
	const line = nextContent(text, nextLine(text, colon, limit), limit);
	const column = line ? line.first - line.start : -1;
	if (line && column >= indent && isDash(text, line.first, limit)) return scanBlockList(text, line, limit, indent);
	if (!line || column <= indent) {
		const start = isBlank(text[colon]) ? colon + 1 : colon;
		return { shape: 'empty', value: { start, end: start }, items: undefined };
	}
	const nested = scanNested(text, line.first, limit, indent);
	const single = scanScalarOrFlow(text, line.first, limit, indent);
	// A mapping also begins like a scalar, but does not end where that does.
	if (!single || single.value.end !== nested.value.end || holdsColon(text, single)) return nested;
	return single;
}

/** A plain scalar with a colon and a blank in it is the first line of a mapping. */
function holdsColon(text: string, { shape, value }: Value): boolean {
	return shape === 'plain' && /:(?:\s|$)/.test(text.slice(value.start, value.end));
}

/** Reads the value that begins at `start`; lines indented by more than `indent` belong to it. */
function scanScalarOrFlow(text: string, start: number, limit: number, indent: number): Value | undefined {
	const first = text[start] ?? '';
	if (first === '"' || first === "'") {
		const end = quotedEnd(text, start, limit);
		return end === undefined ? undefined : { shape: 'quoted', value: { start, end }, items: undefined };
	}
	if (first === '[' || first === '{') {
		const flow = scanFlow(text, start, limit);
		return flow && { shape: flow.items ? 'flow' : 'other', value: { start, end: flow.end }, items: flow.items };
	}
	if (first === '|' || first === '>') {
		const end = blockScalarEnd(text, start, limit, indent);
		return end === undefined ? undefined : { shape: 'block-scalar', value: { start, end }, items: undefined };
	}
	if ('&*!'.includes(first)) return scanNested(text, start, limit, indent);
	return { shape: 'plain', value: { start, end: plainEnd(text, start, limit, indent) }, items: undefined };
}

/** Takes the rest of the line and all lines indented by more than `indent`, whatever they hold. */
function scanNested(text: string, start: number, limit: number, indent: number): Value {
	let end = plainEnd(text, start, limit, Number.POSITIVE_INFINITY);
	let next = nextContent(text, nextLine(text, end, limit), limit);
	while (next && next.first - next.start > indent) {
		end = plainEnd(text, next.first, limit, Number.POSITIVE_INFINITY);
		next = nextContent(text, nextLine(text, end, limit), limit);
	}
	return { shape: 'other', value: { start, end }, items: undefined };
}

/** True for a dash that begins an item of a list. */
export function isDash(text: string, offset: number, limit: number): boolean {
	const next = text[offset + 1];
	return text[offset] === '-' && (offset + 1 >= limit || isBlank(next) || isBreak(next));
}

/**
 * Reads the list whose first dash stands at `first`.
 * @param outer blanks in front of the key that it belongs to; -1 where it belongs to none
 */
export function scanBlockList(
	text: string,
	first: { readonly start: number; readonly first: number },
	limit: number,
	outer: number,
): Value | undefined {
	const indent = first.first - first.start;
	const items: TextRange[] = [];
	let simple = true;
	let end = first.first;
	let line: { readonly start: number; readonly first: number } | undefined = first;
	while (line && line.first - line.start >= indent) {
		if (line.first - line.start > indent || !isDash(text, line.first, limit)) {
			// A list that is not indented below its key ends where the next key begins.
			if (indent === outer && line.first - line.start === indent) break;
			return undefined;
		}
		const item = scanItem(text, line.first + 1, limit, indent);
		if (!item || !restIsEmpty(text, item.range.end, limit)) return undefined;
		simple &&= item.simple;
		items.push(item.range);
		end = item.range.end;
		line = nextContent(text, nextLine(text, end, limit), limit);
	}
	return { shape: 'block-list', value: { start: first.first, end }, items: simple ? items : undefined, parts: items };
}

/** Reads what stands behind a dash. */
function scanItem(text: string, dashEnd: number, limit: number, indent: number) {
	if (restIsEmpty(text, dashEnd, limit)) {
		const next = nextContent(text, nextLine(text, dashEnd, limit), limit);
		if (!next || next.first - next.start <= indent) return { range: { start: dashEnd, end: dashEnd }, simple: true };
		return { range: scanNested(text, next.first, limit, indent).value, simple: false };
	}
	const start = skipBlanks(text, dashEnd, limit);
	const nested = scanNested(text, start, limit, indent).value;
	if (isDash(text, start, limit)) return { range: nested, simple: false };
	const value = scanScalarOrFlow(text, start, limit, indent);
	if (!value) return undefined;
	if (holdsColon(text, value) || (value.shape === 'quoted' && !restIsEmpty(text, value.value.end, limit))) {
		return { range: nested, simple: false };
	}
	return { range: value.value, simple: value.shape !== 'flow' && value.shape !== 'other' };
}

/** The lines of an entry with their line ends. */
export function entryLines(text: string, entry: Entry): TextRange {
	return { start: entry.key.start, end: behindLineEnd(text, lineEnd(text, entry.value.end, text.length)) };
}
