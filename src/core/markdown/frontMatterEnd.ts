/** Where the front matter block ends, whether or not it can be read; 0 when there is none. */
export function frontMatterEnd(text: string): number {
	const start = text.startsWith('\uFEFF') ? 1 : 0;
	if (!/^---[ \t]*\r?\n/.test(text.slice(start, start + 40))) return 0;
	const close = /^(?:---|\.\.\.)[ \t]*\r?$/gm;
	close.lastIndex = text.indexOf('\n', start) + 1;
	const match = close.exec(text);
	return match ? match.index + match[0].length : 0;
}
