import type { TextEdit } from './textEdit';
import type { TextRange } from './textRange';

/** A stretch of the first text, or new words. */
type Piece = TextRange | string;

/**
 * Edits that do at once what two sets do one after the other: what both leave alone is touched by none.
 * @param length of the text before both
 * @param first of that text; they do not overlap
 * @param second of the text after the first
 */
export function composeEdits(length: number, first: readonly TextEdit[], second: readonly TextEdit[]): TextEdit[] {
	return editsOf(edited(edited([{ start: 0, end: length }], first), second), length);
}

function edited(pieces: readonly Piece[], edits: readonly TextEdit[]): Piece[] {
	const ordered = [...edits].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
	const take = reader(pieces);
	const result: Piece[] = [];
	for (const { range, newText } of ordered) {
		result.push(...take(range.start), newText);
		take(range.end);
	}
	return [...result, ...take(Number.POSITIVE_INFINITY)];
}

/** Gives the pieces up to an offset of the text that all pieces make up, from where the last call ended. */
function reader(pieces: readonly Piece[]): (to: number) => Piece[] {
	let [index, start, at] = [0, 0, 0];
	return (to) => {
		const taken: Piece[] = [];
		for (let piece = pieces[index]; piece !== undefined && at < to; piece = pieces[index]) {
			const size = typeof piece === 'string' ? piece.length : piece.end - piece.start;
			const end = Math.min(size, start + to - at);
			taken.push(
				typeof piece === 'string' ? piece.slice(start, end) : { start: piece.start + start, end: piece.start + end },
			);
			at += end - start;
			start = end;
			if (end < size) break;
			index++;
			start = 0;
		}
		return taken;
	};
}

function editsOf(pieces: readonly Piece[], length: number): TextEdit[] {
	const edits: TextEdit[] = [];
	let at = 0;
	let newText = '';
	for (const piece of [...pieces, { start: length, end: length }]) {
		if (typeof piece === 'string') {
			newText += piece;
			continue;
		}
		if (piece.start > at || newText !== '') edits.push({ range: { start: at, end: piece.start }, newText });
		at = piece.end;
		newText = '';
	}
	return edits;
}
