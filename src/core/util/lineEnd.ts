/** How the lines of a text end, by its first one. */
export function lineEndOf(text: string): '\n' | '\r\n' {
	const lineFeed = text.indexOf('\n');
	return lineFeed > 0 && text[lineFeed - 1] === '\r' ? '\r\n' : '\n';
}
