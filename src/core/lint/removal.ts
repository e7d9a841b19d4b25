import type { TextEdit } from '../model/textEdit';
import type { TextRange } from '../model/textRange';

const subordinate =
	/^[^\p{L}]*(?:when|whenever|if|given|after|before|once|while|as|for|in|on|until|unless|because|since)\s/iu;

/**
 * Takes words out of a sentence and leaves it well written: no double blank, no stray comma or empty bracket, the final
 * mark kept, the first letter a capital when it was one.
 */
export function removeWords(text: string, words: TextRange, sentence: TextRange): TextEdit {
	let { start, end } = widenOverMarks(text, words, sentence);
	const before = text.slice(sentence.start, start);
	const left = start - trailingBlanks(before);
	const right = end + leadingBlanks(text.slice(end, sentence.end));
	const previous = left > sentence.start ? text.charAt(left - 1) : '';
	const next = right < sentence.end ? text.charAt(right) : '';
	const isMark = /[.,;:!?)\]]/.test(next);
	// The break at the end of a line stays: the next one may be a step.
	const endsLine = next === '' || (!isMark && text.slice(end, right).includes('\n'));

	if (previous === '(' && next === ')') {
		start = left - 1 - trailingBlanks(text.slice(sentence.start, left - 1));
		return { range: { start, end: right + 1 }, newText: '' };
	}
	if (!/[\p{L}\p{N}`"'“‘<[]/u.test(before)) return removeFromStart(text, { start, end: right }, sentence);
	if (endsLine || (isMark && next !== ',')) {
		return { range: { start: withoutComma(text, left, sentence), end: endsLine ? end : right }, newText: '' };
	}
	if (next === ',' && previous === ',') {
		// One of the two commas stays when it closes an opening clause ("When …, if possible, …").
		const keep = isOpeningComma(text, left - 1, sentence);
		return { range: { start: keep ? left : left - 1, end: right + 1 }, newText: '' };
	}
	if (next === ',') return { range: { start: left, end: right }, newText: '' };
	if (previous === ',' && !isOpeningComma(text, left - 1, sentence)) {
		return { range: { start: left - 1, end: right }, newText: ' ' };
	}
	return { range: { start, end: right }, newText: '' };
}

function removeFromStart(text: string, { start, end }: TextRange, sentence: TextRange): TextEdit {
	let to = end;
	if (text.charAt(to) === ',' && to < sentence.end) to += 1 + leadingBlanks(text.slice(to + 1, sentence.end));
	const first = text.charAt(to);
	const wasCapital = /\p{Lu}/u.test(text.slice(start, end).match(/\p{L}/u)?.[0] ?? '');
	if (to < sentence.end && wasCapital && first !== first.toUpperCase()) {
		return { range: { start, end: to + 1 }, newText: first.toUpperCase() };
	}
	return { range: { start, end: to }, newText: '' };
}

/** Emphasis marks around exactly the words go with them. */
function widenOverMarks(text: string, words: TextRange, sentence: TextRange): TextRange {
	let { start, end } = words;
	while (
		start > sentence.start &&
		end < sentence.end &&
		/[*_]/.test(text.charAt(end)) &&
		text.charAt(start - 1) === text.charAt(end)
	) {
		start--;
		end++;
	}
	return { start, end };
}

function withoutComma(text: string, at: number, sentence: TextRange): number {
	return at > sentence.start && text.charAt(at - 1) === ',' ? at - 1 : at;
}

function isOpeningComma(text: string, comma: number, sentence: TextRange): boolean {
	const before = text.slice(sentence.start, comma);
	return subordinate.test(before) && !before.includes(',');
}

function trailingBlanks(part: string): number {
	return part.length - part.trimEnd().length;
}

function leadingBlanks(part: string): number {
	return part.length - part.trimStart().length;
}
