import { type TextRange, textIn } from '../model/textRange';
import { parseYamlBlock } from './grayMatter';

/** A scalar as read, and the place of what it says. */
export interface ScalarText {
	/** The decoded value. */
	readonly text: string;
	/** The scalar without its quotes, or without the `|` line of a block scalar. Not decoded, so its length may differ from `text`. */
	readonly content: TextRange;
}

/**
 * Reads one scalar of a front matter.
 * @param range the scalar as written, with its quotes; see `KeyPlace`
 */
export function scalarText(text: string, range: TextRange): ScalarText {
	const written = textIn(text, range);
	const first = written[0];
	if (first === '"' || first === "'") {
		const content = { start: range.start + 1, end: Math.max(range.start + 1, range.end - 1) };
		const inner = textIn(text, content);
		if (!/[\r\n\\]/.test(inner)) return { text: first === "'" ? inner.replaceAll("''", "'") : inner, content };
		return { text: decode(written), content };
	}
	if (first === '|' || first === '>') {
		const header = /^[^\r\n]*(?:\r\n|\n|\r|$)/.exec(written)?.[0].length ?? 0;
		return { text: decode(written), content: { start: range.start + header, end: range.end } };
	}
	return { text: foldPlain(written), content: range };
}

function decode(written: string): string {
	const block = parseYamlBlock(`value: ${written}\n`);
	const value = 'data' in block ? block.data.value : undefined;
	return typeof value === 'string' ? value : written;
}

/** A line end inside a plain scalar reads as a blank, each further one as a line end. */
function foldPlain(written: string): string {
	const [first = '', ...rest] = written.split(/\r\n|\n|\r/);
	let result = first.trim();
	let blankLines = 0;
	for (const line of rest) {
		const content = line.trim();
		if (content === '') blankLines++;
		else {
			result += (blankLines === 0 ? ' ' : '\n'.repeat(blankLines)) + content;
			blankLines = 0;
		}
	}
	return result;
}
