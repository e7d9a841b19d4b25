import { type TextRange, textIn } from '../model/textRange';

/** A line of one side of a conflict that gives a key a value on that one line. */
export interface KeyLine {
	readonly key: string;
	/** The value without quotes. */
	readonly value: string;
	/** The whole line with its line end. */
	readonly line: string;
	/** Offset of the line within its side. */
	readonly at: number;
	/** The line with another value, all else as it is. */
	withValue(value: string): string;
}

const keyLine =
	/^((["']?)([\w-]+)\2[ \t]*:[ \t]+)(["']?)([^"'#\r\n]*?)\4((?:[ \t]+#[^\r\n]*|[ \t]*)(?:\r\n|\n|\r|$))/gm;

/** The lines of one side that are a key with a value, and nothing else. */
export function keyLinesIn(text: string, side: TextRange): readonly KeyLine[] {
	return [...textIn(text, side).matchAll(keyLine)].map((match) => {
		const [line = '', head = '', , key = '', quote = '', value = '', rest = ''] = match;
		return { key, value, line, at: match.index, withValue: (other) => head + quote + other + quote + rest };
	});
}
