import type { StepKeyword } from '../model/criterion';
import type { TextRange } from '../model/textRange';
import { type CriterionLabel, labelAt } from './criterionLabel';
import { findSteps, openingKeyword } from './steps';
import { trimmedStart } from './trim';

/**
 * A part of a paragraph. `named` opens with a label, `steps` is a whole Given/When/Then, `more` opens with a keyword
 * and may go on with the steps before it.
 */
export interface Piece {
	readonly kind: 'named' | 'steps' | 'more' | 'prose';
	readonly range: TextRange;
	readonly label?: CriterionLabel;
	readonly keyword?: StepKeyword;
	/** May go on with steps that stand before it: "When …" alone or with its "Then …" on a line of its own. */
	readonly joins?: boolean;
}

interface OpenPiece {
	start: number;
	end: number;
	label?: CriterionLabel;
	keyword?: StepKeyword | undefined;
	/** A `when` or `then` was seen, so that a further `Given` opens the next criterion. */
	advanced: boolean;
}

/** Cuts a paragraph before labels (`AC2:`, `Scenario:`) and before lines that open a Given/When/Then. */
export function cutParagraph(text: string, lines: readonly TextRange[]): Piece[] {
	const open: OpenPiece[] = [];
	for (const line of lines) {
		const start = trimmedStart(text, line);
		const label = criterionLabelAt(text, start, line.end);
		const keyword = strongKeyword(text, label?.end ?? start, line.end);
		const last = open.at(-1);
		if (!last || label || (keyword && cutsBefore(keyword, last))) {
			const fresh: OpenPiece = { start, end: line.end, keyword, advanced: false };
			if (label) fresh.label = label;
			open.push(fresh);
		} else last.end = line.end;
		const current = open.at(-1);
		if (current && !current.advanced) current.advanced = /\b(?:when|then)\b/i.test(text.slice(start, line.end));
	}
	return mergeProse(open.map((piece) => judge(text, piece)));
}

function cutsBefore(keyword: StepKeyword, last: OpenPiece): boolean {
	if (keyword === 'given') return last.keyword === undefined || last.advanced;
	return keyword === 'when' && last.keyword === undefined;
}

function judge(text: string, { start, end, label, keyword }: OpenPiece): Piece {
	const range = { start, end };
	if (label) return { kind: 'named', range, label };
	if (!keyword) return { kind: 'prose', range };
	const whole = findSteps(text, range).length > 0;
	const joins = keyword !== 'given' && (!whole || text.slice(start, end).includes('\n'));
	return { kind: whole ? 'steps' : 'more', range, keyword, joins };
}

/** A line that opens with "When" inside a paragraph and turns out to be prose stays part of it. */
function mergeProse(pieces: readonly Piece[]): Piece[] {
	const merged: Piece[] = [];
	for (const piece of pieces) {
		const last = merged.at(-1);
		if (last?.kind === 'prose' && (piece.kind === 'prose' || piece.kind === 'more')) {
			merged[merged.length - 1] = { kind: 'prose', range: { start: last.range.start, end: piece.range.end } };
		} else merged.push(piece);
	}
	return merged;
}

/** Labels that open a paragraph: numbered ones and `Scenario:`, but no `#12`, which is a reference there. */
function criterionLabelAt(text: string, start: number, end: number): CriterionLabel | undefined {
	const label = labelAt(text, start, end);
	if (!label || /^[*_`[(]*#/.test(label.head)) return undefined;
	return label.number !== undefined || /scenario/i.test(label.head) ? label : undefined;
}

/** A keyword in bold or with a capital. Lower-case ones are wrapped prose. */
function strongKeyword(text: string, start: number, end: number): StepKeyword | undefined {
	const keyword = openingKeyword(text, start, end);
	return keyword && /[A-Z*_`]/.test(text[start] ?? '') ? keyword : undefined;
}
