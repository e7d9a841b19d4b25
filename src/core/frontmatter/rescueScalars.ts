import { skipBlanks } from './lineScan';
import { plainEnd, quotedEnd } from './tokens';

/** More lines than any front matter has; an unterminated one could otherwise be a whole document. */
const maxLines = 400;
const maxLineLength = 1000;

/**
 * Collects `key: value` lines at column 0 from a front matter that cannot be parsed, for showing what file it is.
 * The first of equal keys counts; quotes and comments are taken off, nothing else is understood.
 * @returns values by key, without prototype; empty when the text does not begin with a fence
 */
export function rescueScalars(text: string): Record<string, string> {
	const found = Object.create(null) as Record<string, string>;
	const lines = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/, maxLines);
	if (!lines[0]?.startsWith('---')) return found;
	for (const line of lines.slice(1)) {
		if (/^(?:---|#{1,6} .*)[ \t]*$/.test(line)) break;
		const match = /^(?:"([^"]+)"|'([^']+)'|([\p{L}_][\p{L}\p{N} _.-]*?))[ \t]*:(?=[ \t]|$)/u.exec(
			line.slice(0, maxLineLength),
		);
		const key = match?.[1] ?? match?.[2] ?? match?.[3];
		if (!match || key === undefined || key in found) continue;
		found[key] = lineValue(line, match[0].length);
	}
	return found;
}

function lineValue(line: string, from: number): string {
	const start = skipBlanks(line, from, line.length);
	const first = line[start];
	if (first === undefined || first === '#') return '';
	if (first === '"' || first === "'") {
		const end = quotedEnd(line, start, line.length);
		return line.slice(start + 1, end === undefined ? line.length : end - 1);
	}
	return line.slice(start, plainEnd(line, start, line.length, 0));
}
