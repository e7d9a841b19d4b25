import type { TextRange } from '../model/textRange';
import { nextLine } from './lineScan';

/** Lines that a merge could not settle, between the markers that version control put there. */
export interface Conflict {
	/** From the first marker's line to the last one's, with line ends. */
	readonly range: TextRange;
	/** The lines of each side, without markers; `base` where the common ancestor is written too. */
	readonly ours: TextRange;
	readonly base: TextRange | undefined;
	readonly theirs: TextRange;
	/** What the markers call the sides, usually a branch or a commit. */
	readonly oursName: string;
	readonly theirsName: string;
}

const markerLength = 7;

/**
 * Finds the conflicts that lie within a stretch of a text, in the styles merge, diff3 and zdiff3. What is not complete (a side
 * without its closing marker) is none.
 */
export function findConflicts(text: string, { start, end }: TextRange): readonly Conflict[] {
	const found: Conflict[] = [];
	let marks: Marks | undefined;
	for (let at = start; at < end; ) {
		const next = nextLine(text, at, end);
		const sign = markerAt(text, at);
		if (sign === '<') marks = { start: at, ours: next, name: nameAt(text, at, next) };
		else if (sign === '|' && marks && !marks.base && !marks.middle) marks.base = { start: at, end: next };
		else if (sign === '=' && marks && !marks.middle) marks.middle = { start: at, end: next };
		else if (sign === '>' && marks?.middle) {
			found.push(conflictOf(marks, marks.middle, { start: at, end: next }, nameAt(text, at, next)));
			marks = undefined;
		}
		if (next === at) break;
		at = next;
	}
	return found;
}

interface Marks {
	readonly start: number;
	readonly ours: number;
	readonly name: string;
	base?: TextRange;
	middle?: TextRange;
}

function conflictOf(marks: Marks, middle: TextRange, last: TextRange, theirsName: string): Conflict {
	const { base } = marks;
	return {
		range: { start: marks.start, end: last.end },
		ours: { start: marks.ours, end: (base ?? middle).start },
		base: base && { start: base.end, end: middle.start },
		theirs: { start: middle.end, end: last.start },
		oursName: marks.name || 'ours',
		theirsName: theirsName || 'theirs',
	};
}

/** The sign of which a line begins with exactly seven; longer rows are markers of another merge within the lines. */
function markerAt(text: string, at: number): string | undefined {
	const sign = text[at];
	if (sign === undefined || !'<|=>'.includes(sign)) return undefined;
	const row = text.slice(at, at + markerLength);
	const behind = text[at + markerLength];
	const ends = behind === undefined || behind === '\n' || behind === '\r' || (sign !== '=' && behind === ' ');
	return ends && row === sign.repeat(markerLength) ? sign : undefined;
}

function nameAt(text: string, at: number, next: number): string {
	return text.slice(at + markerLength, next).trim();
}
