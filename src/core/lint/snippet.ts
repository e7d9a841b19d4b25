/** Text as it must stand in a snippet to come out unchanged. */
export function escapeSnippet(text: string): string {
	return text.replace(/[\\$}]/g, '\\$&');
}

/** A numbered gap with the words that stand in it until they are typed over. */
export function gap(number: number, words: string): string {
	return `\${${number}:${escapeSnippet(words)}}`;
}

/** What a snippet made of {@link escapeSnippet} and {@link gap} reads as when every gap is left as it is. */
export function plainText(snippet: string): string {
	return snippet.replace(
		/\\([\\$}])|\$\{\d+:((?:[^\\}]|\\[\\$}])*)\}/g,
		(_, escaped: string | undefined, words = '') => (escaped === undefined ? plainText(words) : escaped),
	);
}
