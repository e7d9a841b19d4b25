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

/** Markup in which no line breaks within a day or before a percent sign. */
export function unbroken(markup: string): string {
	return markup.replace(/\d{4}-\d\d-\d\d|-?\d+ %/g, '<span class="whole">$&</span>');
}

/** The beginning of a text that does not fit, by characters as readers count them. */
export function shortened(words: string, most: number): string {
	const signs = [...words];
	return signs.length <= most
		? words
		: `${signs
				.slice(0, most - 1)
				.join('')
				.trimEnd()}…`;
}
