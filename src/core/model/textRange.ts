/** A stretch of a text by UTF-16 offsets: `start` inclusive, `end` exclusive. */
export interface TextRange {
	readonly start: number;
	readonly end: number;
}

/** The part of `text` that `range` covers. */
export function textIn(text: string, range: TextRange): string {
	return text.slice(range.start, range.end);
}
