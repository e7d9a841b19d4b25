import type { StepKeyword } from '../model/criterion';
import type { TextRange } from '../model/textRange';

/** A word that may open a Given/When/Then step, and how it stands in the text. */
export interface Keyword {
	readonly word: StepKeyword;
	/** First character, emphasis marks included. */
	readonly start: number;
	/** Where the step before it ends; before the list mark, or before an `and` that leads over. */
	readonly cut: number;
	/** Behind keyword, emphasis, colon and blanks. */
	readonly textStart: number;
	readonly style: 'lower' | 'capital' | 'upper';
	readonly bold: boolean;
	/** First on its line, but for list mark, check box and quote mark. */
	readonly opensLine: boolean;
	/** Behind punctuation. */
	readonly opensClause: boolean;
	/** Behind a word that makes it an ordinary one: "and then", "since then". */
	readonly joined: boolean;
}

const linePrefix = /^[\s>]*(?:(?:[-*+•]|\d{1,9}[.)])[ \t]+)?(?:\[[ xX]\][ \t]+)?$/;

const words = /given|when|then|and|but/gi;
const inWord = /[\p{L}\p{N}'’-]/u;

/** All places at which a step may begin, but for `and` and `but` in small letters within a line, which open none; each line is read once and every look back is short. */
export function findKeywords(text: string, range: TextRange): Keyword[] {
	const found: Keyword[] = [];
	for (let lineStart = range.start; lineStart < range.end; ) {
		const lineFeed = text.indexOf('\n', lineStart);
		const lineEnd = lineFeed < 0 || lineFeed > range.end ? range.end : lineFeed;
		keywordsOfLine(text, range, lineStart, lineEnd, found);
		lineStart = lineEnd + 1;
	}
	return found;
}

function keywordsOfLine(text: string, range: TextRange, lineStart: number, lineEnd: number, found: Keyword[]): void {
	const line = text.slice(lineStart, lineEnd);
	words.lastIndex = 0;
	for (let match = words.exec(line); match; match = words.exec(line)) {
		const [written] = match;
		const behind = match.index + written.length;
		if (inWord.test(line[match.index - 1] ?? '') || inWord.test(line[behind] ?? '')) continue;
		let start = match.index;
		while (start > 0 && match.index - start < 3 && /[*_`]/.test(line[start - 1] ?? '')) start--;
		const marks = line.slice(start, match.index);
		const bold = /^(?:\*\*|__|\*|_|`)$/.test(marks) && line.startsWith(marks, endOfWord(line, behind, marks));
		if (!bold) start = match.index;
		const opensLine = start <= 40 && linePrefix.test(line.slice(0, start));
		// Within a line these join words much more often than steps.
		if (!bold && !opensLine && (written === 'and' || written === 'but')) continue;
		const before = line.slice(Math.max(0, start - 16), start);
		const led = /[,;][ \t]*and[ \t]+$/i.exec(before);
		found.push({
			word: written.toLowerCase() as StepKeyword,
			start: lineStart + start,
			cut: opensLine ? Math.max(range.start, lineStart) : lineStart + start - (led?.[0].length ?? 0),
			textStart: lineStart + behindKeyword(line, behind, bold ? marks : ''),
			style: styleOf(written),
			bold,
			opensLine,
			opensClause: led !== null || /[,;.:!?…)"”][*_]{0,2}[ \t]*$|[ \t][–—-][ \t]+$/.test(before),
			joined: /(?:\b(?:and|but|or|since|by|until|till|only|just|even|every|back)[ \t]+)$/i.test(before),
		});
	}
}

/** Inside bold marks a colon may stand before the closing ones: `**Given:**`. */
function endOfWord(line: string, end: number, marks: string): number {
	return marks !== '' && line[end] === ':' ? end + 1 : end;
}

function behindKeyword(line: string, end: number, marks: string): number {
	let at = endOfWord(line, end, marks) + marks.length;
	while (at < line.length && /[ \t:]/.test(line[at] ?? '')) at++;
	return at;
}

function styleOf(written: string): Keyword['style'] {
	if (written === written.toLowerCase()) return 'lower';
	return written === written.toUpperCase() ? 'upper' : 'capital';
}
