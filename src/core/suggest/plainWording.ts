/** Signs that no one sees, or that turn the reading direction, and all that steers a terminal. */
const hidden =
	/[\p{Cc}\u00AD\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]|\u{E0000}|[\u{E0020}-\u{E007F}]/gu;
/** Marks of lists, quotes, headings and tables, boxes, and names such as "AC-1:" that a model puts before a criterion. */
const leading =
	/^(?:[-*+•>#|~]+\s*|\d{1,3}[.)]\s+|\[[ xX]?\]\s*|\*{0,2}AC[-#_ ]?\d{1,3}\*{0,2}[:.)]\*{0,2}\s*|`{3,}\S*\s*)+/;

/**
 * What a model wrote, as one line of plain text that is nothing else in markdown: no mark in front, no tag, picture, link or
 * comment that would be drawn or followed.
 */
export function plainWording(written: string): string {
	const words = written
		.normalize('NFC')
		.replace(/[\s\u2028\u2029]/gu, ' ')
		.replace(hidden, '')
		.replace(/ +/g, ' ')
		.trim();
	return words
		.replace(leading, '')
		.replace(/<(?=[a-z/!?])/gi, '&lt;')
		.replace(/!\[/g, '!\\[')
		.replace(/\](?=[([])/g, ']\\')
		.trim();
}
