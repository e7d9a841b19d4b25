import { skipGap } from './yamlMarks';

/** A line that begins or ends a document of YAML. No other line begins so, not even one of a quoted text. */
const marker = /(?<=^|\n|\r)(?:---|\.\.\.)(?=[ \t\r\n]|$)/g;

/**
 * How far the first document of a text reaches.
 * @returns its end, and where the second one begins that is not wanted, if there is one
 */
export function firstDocument(text: string): { readonly end: number; readonly second: number | undefined } {
	for (const { 0: mark, index } of text.matchAll(marker)) {
		if (mark === '---' && skipDirectives(text) === index) continue;
		const next = mark === '---' ? index : skipGap(text, index + mark.length, text.length);
		return { end: index, second: next < text.length ? next : undefined };
	}
	return { end: text.length, second: undefined };
}

/** The offset of what comes first behind comments and the lines that speak to the reader, such as `%YAML 1.2`. */
function skipDirectives(text: string): number {
	const end = text.length;
	let at = skipGap(text, text.startsWith('\ufeff') ? 1 : 0, end);
	while (text[at] === '%') {
		while (at < end && !/[\r\n]/.test(text[at] ?? '')) at++;
		at = skipGap(text, at, end);
	}
	return at;
}
