import type { TextRange } from '../model/textRange';

/** The end of a range without the white space before it. */
export function trimmedEnd(text: string, { start, end }: TextRange): number {
	let at = end;
	while (at > start && isSpace(text.charCodeAt(at - 1))) at--;
	return at;
}

/** The start of a range without the white space behind it. */
export function trimmedStart(text: string, { start, end }: TextRange): number {
	let at = start;
	while (at < end && isSpace(text.charCodeAt(at))) at++;
	return at;
}

/** White space as patterns' `\s` knows it, by code: these run for every line of a backlog. */
function isSpace(code: number): boolean {
	if (code <= 32) return code === 32 || (code >= 9 && code <= 13);
	if (code < 0xa0) return false;
	return code === 0xa0 || code === 0xfeff || (code >= 0x1680 && /\s/.test(String.fromCharCode(code)));
}
