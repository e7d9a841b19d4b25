/** Text of a backlog as text of XML or HTML, inside of an element or of quotes. Characters that XML cannot carry are replaced. */
export function escapeMarkup(words: string): string {
	return words
		.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, (sign) => (/\s/.test(sign) ? ' ' : '\ufffd'))
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;')
		.replaceAll("'", '&#39;');
}

/** Markup in which no line breaks within a day or a quarter, or before a percent sign. */
export function unbroken(markup: string): string {
	return markup.replace(/\d{4}-(?:\d\d-\d\d|[QHW]\d+)|-?\d+ %/g, '<span class="whole">$&</span>');
}

/** Signs that take the room of two. */
const wide =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303f\uff01-\uff60]/u;

/**
 * The beginning of a text that does not fit.
 * @param most room, in signs of a Latin text
 */
export function shortened(words: string, most: number): string {
	const signs = [...words];
	let room = most;
	const end = signs.findIndex((sign) => {
		room -= /\p{M}/u.test(sign) ? 0 : wide.test(sign) ? 2 : 1;
		return room < 0;
	});
	if (end < 0) return words;
	// The sign that tells of the rest takes the place of one more.
	return `${signs
		.slice(0, Math.max(0, end - 1))
		.join('')
		.trimEnd()}…`;
}
