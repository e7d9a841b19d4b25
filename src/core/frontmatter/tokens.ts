import type { TextRange } from '../model/textRange';
import { isBlank, isBreak, lineEnd, nextContent, nextLine, skipBlanks } from './lineScan';

/** Offset behind the quoted scalar that begins at `start`, over several lines if need be; undefined when it is not closed. */
export function quotedEnd(text: string, start: number, limit: number): number | undefined {
	const quote = text[start];
	for (let at = start + 1; at < limit; at++) {
		if (text[at] === '\\' && quote === '"') at++;
		else if (text[at] === quote) {
			if (quote === '"' || text[at + 1] !== quote) return at + 1;
			at++;
		}
	}
	return undefined;
}

/**
 * Offset behind the plain scalar that begins at `start`. Lines indented by more than `indent` blanks continue it.
 * A comment ends it.
 */
export function plainEnd(text: string, start: number, limit: number, indent: number): number {
	let end = start;
	let at = start;
	for (;;) {
		const eol = lineEnd(text, at, limit);
		const comment = commentStart(text, at, eol);
		end = trimmedEnd(text, at, comment);
		if (comment < eol) return end;
		const next = nextContent(text, nextLine(text, eol, limit), limit);
		if (!next || next.first - next.start <= indent || text.slice(next.start, next.first).includes('\t')) return end;
		if (holdsComment(text, nextLine(text, eol, limit), next.start)) return end;
		at = next.first;
	}
}

function holdsComment(text: string, from: number, to: number): boolean {
	return text.slice(from, to).includes('#');
}

/** Offset of the `#` that begins a comment in the stretch, or the end of the stretch. */
function commentStart(text: string, start: number, end: number): number {
	for (let at = start + 1; at < end; at++) if (text[at] === '#' && isBlank(text[at - 1])) return at;
	return end;
}

function trimmedEnd(text: string, start: number, end: number): number {
	let at = end;
	while (at > start && isBlank(text[at - 1])) at--;
	return at;
}

/**
 * The end of the block scalar whose `|` or `>` stands at `start`.
 * @param indent blanks in front of the key or dash it belongs to
 * @returns the offset behind its last line, without that line's end; undefined when the header is malformed
 */
export function blockScalarEnd(text: string, start: number, limit: number, indent: number): number | undefined {
	const headerEnd = lineEnd(text, start, limit);
	const header = /^[|>](?:([+-]?)([1-9]?)|([1-9])([+-]))[ \t]*(?:[ \t]#.*)?$/.exec(text.slice(start, headerEnd));
	if (!header) return undefined;
	const keep = (header[1] ?? header[3] ?? header[4] ?? '') === '+' || header[4] === '+';
	const given = Number(header[2] || header[3] || 0);
	let needed = given > 0 ? indent + given : 0;
	let end = trimmedEnd(text, start, headerEnd);
	for (let at = nextLine(text, headerEnd, limit); at < limit; at = nextLine(text, at, limit)) {
		let first = at;
		while (text[first] === ' ') first++;
		const eol = lineEnd(text, at, limit);
		if (first >= eol) {
			if (keep) end = eol;
			continue;
		}
		if (needed === 0) needed = Math.max(first - at, indent + 1);
		if (first - at < needed) break;
		end = eol;
	}
	return end;
}

/** A bracketed list or mapping: where it ends and, when it is a list of scalars, these. */
export interface FlowToken {
	readonly end: number;
	readonly items: readonly TextRange[] | undefined;
}

/** Scans the flow collection that begins at `start` (`[` or `{`); undefined when it is not closed. */
export function scanFlow(text: string, start: number, limit: number): FlowToken | undefined {
	const close = text[start] === '[' ? ']' : '}';
	const items: TextRange[] = [];
	let simple = close === ']';
	let at = start + 1;
	for (;;) {
		at = skipSpace(text, at, limit);
		if (at >= limit) return undefined;
		const character = text[at] ?? '';
		if (character === close) return { end: at + 1, items: simple ? items : undefined };
		if (character === ',') {
			at++;
			continue;
		}
		if (character === '[' || character === '{') {
			const nested = scanFlow(text, at, limit);
			if (!nested) return undefined;
			simple = false;
			at = nested.end;
		} else if (character === '"' || character === "'") {
			const end = quotedEnd(text, at, limit);
			if (end === undefined) return undefined;
			items.push({ start: at, end });
			at = end;
		} else if (character === ':' || ']}&*!'.includes(character)) {
			simple = false;
			at++;
		} else {
			const end = flowPlainEnd(text, at, limit);
			if (end === at) return undefined;
			items.push({ start: at, end });
			at = end;
		}
	}
}

/** Offset behind the plain scalar that begins at `start` inside of brackets. */
export function flowPlainEnd(text: string, start: number, limit: number): number {
	let end = start;
	for (let at = start; at < limit; at++) {
		const character = text[at] ?? '';
		const next = text[at + 1];
		if (',[]{}'.includes(character)) break;
		if (character === ':' && (next === undefined || isBlank(next) || isBreak(next) || ',[]{}'.includes(next))) break;
		if (character === '#' && (isBlank(text[at - 1]) || isBreak(text[at - 1]))) break;
		if (!isBlank(character) && !isBreak(character)) end = at + 1;
	}
	return end;
}

/** Skips blanks, line ends and comments. */
export function skipSpace(text: string, offset: number, limit: number): number {
	let at = offset;
	for (;;) {
		at = skipBlanks(text, at, limit);
		if (text[at] === '#' && (isBlank(text[at - 1]) || isBreak(text[at - 1]))) at = lineEnd(text, at, limit);
		if (at >= limit || !isBreak(text[at])) return at;
		at++;
	}
}
