import type { FileEdit } from '../model/textEdit';
import type { Mention } from './draft';

/** Openings of comments, or of lines inside of one, and then the word. Short, since it is tried on the line of the cursor in every file. */
const todo =
	/(?:^\s*(?:\*|[;%'"]|--|rem\b|\.\.)|\/\/|\/\*|#|<!--|--\s|\{-|\(\*|"""|^)[^\n]*?\b(TODO|FIXME)\b(?:\(([^()\n]{0,60})\))?\s?[:\-–]?/;
/** What an item's id looks like in the brackets behind the word. */
const id = /^[^\s,]*\d[^\s,]*$/;
/** Lines that a comment goes on for at most. */
const most = 40;
/** In characters; longer lines are made by programs. */
const longest = 2000;

/** A comment that says what is still to be done. */
export interface TodoComment {
	/** What is to be done, without comment marks; lines joined by line feeds. */
	readonly text: string;
	/** Zero-based. */
	readonly firstLine: number;
	readonly lastLine: number;
	/** In the first line: the word and the brackets behind it, where an id belongs. */
	readonly start: number;
	readonly end: number;
	/** The word itself. */
	readonly word: string;
	/** Who stands in the brackets. */
	readonly owner: string | undefined;
}

/** Whether a line holds a comment that says what is to be done and names no item yet. */
export function isTodo(line: string): boolean {
	if (line.length > longest) return false;
	const found = todo.exec(line);
	return found !== null && !named(found[2]);
}

/**
 * Reads the comment on a line: from the word to the comment's end, over the lines below that go on in the same way.
 * @param lines of the file, in their order
 */
export function todoComment(lines: readonly string[], line: number): TodoComment | undefined {
	const first = lines[line];
	if (first === undefined || !isTodo(first)) return undefined;
	const found = todo.exec(first);
	const word = found?.[1];
	if (!found || word === undefined) return undefined;
	const owner = found[2]?.trim() || undefined;
	const start = first.lastIndexOf(word, found.index + found[0].length);
	const end = start + word.length + (found[2] === undefined ? 0 : found[2].length + 2);
	const lead = leadOf(first, start);
	// A comment to the line's end has no other end.
	const said = (words: string) => (lead === '' ? withoutEnd(words) : words).trim();
	const ends = (words: string) => lead === '' && closes(words);
	const words = [said(first.slice(found.index + found[0].length))];
	let last = line;
	while (!ends(lines[last] ?? '') && last - line < most) {
		const next = lines[last + 1];
		const more = next === undefined || next.length > longest || isTodo(next) ? undefined : goesOn(next, lead);
		if (more === undefined || more.trim() === '') break;
		words.push(said(more));
		last++;
	}
	const text = words.join('\n').trim();
	return { text, firstLine: line, lastLine: last, start, end, word, owner };
}

/** Writes a story's id into a text that it was made of. */
export function withId({ uri, before, range, around: [open, close] }: Mention, storyId: string): FileEdit {
	return { uri, before, edits: [{ range, newText: open + storyId + close }] };
}

/**
 * Where the id goes: into the brackets behind the word, behind whoever stands in them.
 * @param offset of the comment's first line in the text
 */
export function mentionIn(uri: string, before: string, offset: number, comment: TodoComment): Mention {
	const { start, end, word, owner } = comment;
	return {
		uri,
		before,
		range: { start: offset + start, end: offset + end },
		around: [owner === undefined ? `${word}(` : `${word}(${owner}, `, ')'],
	};
}

function named(owner: string | undefined): boolean {
	return (owner ?? '').split(',').some((part) => id.test(part.trim()));
}

/** The comment mark of a line comment; empty inside of a block or in plain text. */
function leadOf(line: string, until: number): string {
	return /(?:\/\/+!?|#+|(?<![!-])--+|;+|%+|')\s*$/.exec(line.slice(0, until))?.[0].trim() ?? '';
}

/** What a line says that goes on with a comment; undefined when it does not. */
function goesOn(line: string, lead: string): string | undefined {
	const ink = line.trimStart();
	if (lead !== '') return ink.startsWith(lead) ? ink.slice(lead.length) : undefined;
	if (/^\*\//.test(ink)) return undefined;
	return /^\*(?!\/)/.test(ink) ? ink.slice(1) : undefined;
}

function closes(line: string): boolean {
	return /\*\/|-->|-\}|\*\)\s*$/.test(line);
}

function withoutEnd(words: string): string {
	return words.replace(/\s*(?:\*\/|--!?>|-\}|\*\)|\*\/\}).*$/, '');
}
