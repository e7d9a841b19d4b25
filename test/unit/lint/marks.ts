export interface Expected {
	readonly rule: string;
	readonly words: string;
}

/**
 * Takes the marks out of a criterion: `[[rule words]]` where a finding must be; one that starts with `[[rule]]` is
 * reported as a whole.
 */
export function unmark(marked: string): { text: string; expected: Expected[] } {
	const expected: Expected[] = [];
	let text = marked.replace(/\[\[([a-z-]+) ([^\]]*)\]\]/g, (_, rule: string, words: string) => {
		expected.push({ rule, words });
		return words;
	});
	const whole = /^\[\[([a-z-]+)\]\]/.exec(text);
	if (whole) {
		text = text.slice(whole[0].length);
		expected.push({ rule: whole[1] ?? '', words: text });
	}
	return { text, expected };
}
