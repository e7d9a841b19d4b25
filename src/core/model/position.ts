import type { TextRange } from './textRange';

/** A place in a text: zero-based line and zero-based UTF-16 column, as editors count. */
export interface Position {
	readonly line: number;
	readonly character: number;
}

/** A stretch of a text by positions; `end` is exclusive. */
export interface PositionRange {
	readonly start: Position;
	readonly end: Position;
}

/** Converts offsets of one text to positions and back. Understands LF, CRLF and lone CR. */
export class LineIndex {
	readonly #starts: number[] = [0];
	readonly #length: number;

	constructor(text: string) {
		this.#length = text.length;
		for (let i = 0; i < text.length; i++) {
			const code = text.charCodeAt(i);
			if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) this.#starts.push(i + 1);
		}
	}

	get lineCount(): number {
		return this.#starts.length;
	}

	/** Position of an offset; offsets outside the text are clamped to it. */
	positionAt(offset: number): Position {
		const at = Math.max(0, Math.min(offset, this.#length));
		let low = 0;
		let high = this.#starts.length - 1;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if ((this.#starts[middle] ?? 0) <= at) low = middle;
			else high = middle - 1;
		}
		return { line: low, character: at - (this.#starts[low] ?? 0) };
	}

	/** Offset of a position; lines past the end give the end of the text. */
	offsetAt(position: Position): number {
		const start = this.#starts[position.line];
		return start === undefined ? this.#length : Math.min(start + position.character, this.#length);
	}

	rangeOf(range: TextRange): PositionRange {
		return { start: this.positionAt(range.start), end: this.positionAt(range.end) };
	}
}
