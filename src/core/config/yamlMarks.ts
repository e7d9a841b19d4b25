/** A sign of YAML between two values. */
export interface YamlMark {
	readonly sign: string;
	readonly at: number;
}

/** The offset of what comes first behind blanks, line ends and comments. */
export function skipGap(text: string, from: number, to: number): number {
	let at = from;
	while (at < to) {
		if (text[at] === '#') while (at < to && text[at] !== '\n' && text[at] !== '\r') at++;
		else if (/[ \t\r\n]/.test(text[at] ?? '')) at++;
		else break;
	}
	return at;
}

/** The signs in a stretch between two values, where nothing else stands but blanks and comments. */
export function marksIn(text: string, from: number, to: number): YamlMark[] {
	const marks: YamlMark[] = [];
	for (let at = skipGap(text, from, to); at < to; at = skipGap(text, at + 1, to))
		marks.push({ sign: text[at] ?? '', at });
	return marks;
}

/** The offset behind an anchor and a tag, and behind the gap that follows them. */
export function skipProperties(text: string, from: number, to: number): number {
	let at = from;
	while (at < to && (text[at] === '&' || text[at] === '!')) {
		const isTag = text[at] === '!';
		while (at < to && !/[ \t\r\n]/.test(text[at] ?? '') && (isTag || !/[,[\]{}]/.test(text[at] ?? ''))) at++;
		at = skipGap(text, at, to);
	}
	return at;
}
