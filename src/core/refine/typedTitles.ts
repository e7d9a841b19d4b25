/**
 * The titles in what somebody typed or pasted: one for each line, without the marks of a list, each once. Characters that a text
 * file cannot hold are left out.
 */
export function typedTitles(typed: string): readonly string[] {
	const lines = typed.split(/[\r\n\u0085\u2028\u2029]+/).map((line) =>
		line
			.replace(/[\p{Cc}\p{Cs}\ufeff\ufffe\uffff]+/gu, ' ')
			.trim()
			.replace(/^(?:[-*+•]|\d{1,3}[.)])\s+(?:\[[ xX]?\]\s+)?/, '')
			.replace(/\s+/g, ' ')
			.trim(),
	);
	return [...new Set(lines)].filter((title) => title !== '');
}
