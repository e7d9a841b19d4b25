/** Offset at which the line holding `offset` ends, before its line end. */
export function lineEnd(text: string, offset: number, limit: number): number {
	let at = offset;
	while (at < limit && !isBreak(text[at])) at++;
	return at;
}

/** Offset behind the line end that begins at `offset`; `offset` itself when there is none. LF, CRLF and lone CR count. */
export function behindLineEnd(text: string, offset: number): number {
	if (text[offset] === '\r') return text[offset + 1] === '\n' ? offset + 2 : offset + 1;
	return text[offset] === '\n' ? offset + 1 : offset;
}

/** Offset at which the line after the one holding `offset` starts. */
export function nextLine(text: string, offset: number, limit: number): number {
	return Math.min(behindLineEnd(text, lineEnd(text, offset, limit)), limit);
}

/** Offset at which the line holding `offset` starts. */
export function lineStart(text: string, offset: number, limit: number): number {
	let at = offset;
	while (at > limit && !isBreak(text[at - 1])) at--;
	return at;
}

/** Offset of the first character from `offset` on that is no blank or tab. */
export function skipBlanks(text: string, offset: number, limit: number): number {
	let at = offset;
	while (at < limit && isBlank(text[at])) at++;
	return at;
}

/** The line end by which the line before `offset` is closed; LF when there is none. */
export function lineEndBefore(text: string, offset: number): string {
	if (text[offset - 1] === '\r') return '\r';
	return text[offset - 1] === '\n' && text[offset - 2] === '\r' ? '\r\n' : '\n';
}

export function isBlank(character: string | undefined): boolean {
	return character === ' ' || character === '\t';
}

export function isBreak(character: string | undefined): boolean {
	return character === '\n' || character === '\r';
}

/** True when nothing or only a comment stands between `offset` and the end of its line. */
export function restIsEmpty(text: string, offset: number, limit: number): boolean {
	const at = skipBlanks(text, offset, limit);
	return at === limit || isBreak(text[at]) || (text[at] === '#' && (at > offset || isBlank(text[at - 1]) || at === 0));
}

/**
 * The next line from the line start `offset` on that holds more than blanks and comments.
 * @returns its start and the offset of its first character; undefined when there is none
 */
export function nextContent(text: string, offset: number, limit: number): { start: number; first: number } | undefined {
	let start = offset;
	while (start < limit) {
		const first = skipBlanks(text, start, limit);
		if (first < limit && !isBreak(text[first]) && text[first] !== '#') return { start, first };
		start = nextLine(text, first, limit);
	}
	return undefined;
}
