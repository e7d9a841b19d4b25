import type { TextRange } from '../../model/textRange';
import type { LintDocument } from '../rule';

/** A word, number, mark or quotation before its part of speech is known. */
export interface Token extends TextRange {
	readonly text: string;
	readonly quoted: boolean;
}

const token = new RegExp(
	[
		// The apostrophe's end of a possessive is a word of its own.
		String.raw`['’]s(?![\p{L}\p{N}])`,
		String.raw`\p{L}[\p{L}\p{M}\p{N}]*(?:[-‑–_&.'’](?!s(?![\p{L}\p{N}]))[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*`,
		String.raw`\p{N}+(?:[.,:]\p{N}+)*`,
		String.raw`\p{Extended_Pictographic}`,
		String.raw`[^\s\p{L}\p{M}\p{N}]`,
	].join('|'),
	'gu',
);
/** Emphasis and the brackets of a link say nothing of grammar. */
const dress = /^[*_~[\]>|#`\\]$/;

/**
 * The tokens of a stretch of a document, in text order. What is no prose (code, quoted text, names of files) is one
 * token that stands for a noun, so that the words around it keep their grammar; comments and tags are no token.
 */
export function tokensIn({ text, prose }: Pick<LintDocument, 'text' | 'prose'>, { start, end }: TextRange): Token[] {
	const tokens: Token[] = [];
	let at = start;
	for (const { 0: found, index } of prose.slice(start, end).matchAll(token)) {
		const from = start + index;
		pushQuoted(text, at, from, tokens);
		at = from + found.length;
		if (!dress.test(found)) tokens.push({ start: from, end: at, text: found, quoted: false });
	}
	pushQuoted(text, at, end, tokens);
	return tokens;
}

/** Between two tokens of the prose there are only blanks, unless something was masked there. */
function pushQuoted(text: string, start: number, end: number, tokens: Token[]): void {
	const all = text.slice(start, end);
	const tag = all.indexOf('<');
	const between = tag < 0 ? all : all.slice(0, tag);
	const words = between.trim();
	if (!/[^\s\p{M}]/u.test(words)) return;
	const from = start + between.indexOf(words.charAt(0));
	tokens.push({ start: from, end: from + words.length, text: words, quoted: true });
}
