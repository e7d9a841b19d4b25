import type { ItemText } from '../conventions/itemText';
import { isAloneOnLines, lineRange } from '../markdown/lineRange';
import type { OutlineLine } from '../markdown/outline';
import type { TextRange } from '../model/textRange';
import { lineEndOf } from '../util/lineEnd';
import type { TakenCriteria, TopCriterion } from './takeCriteria';

/** A stretch of whole lines that goes, and what it is in the file that it goes to. */
interface Piece {
	readonly range: TextRange;
	readonly lines: string;
	/** True for a list item that stands directly below the line before it. */
	readonly tight: boolean;
}

/** A code block that holds scenarios. */
interface Block {
	readonly open: OutlineLine;
	readonly close: OutlineLine;
}

/** Takes criteria out of the body: list items, paragraphs, steps and headings with their lines, scenarios out of their block. */
export function takeFromBody(item: ItemText, top: readonly TopCriterion[]): TakenCriteria | string {
	const { text } = item;
	const pieces: Piece[] = [];
	for (let at = 0; at < top.length; ) {
		const { criterion, taken } = top[at] as TopCriterion;
		const block = blockAround(item, criterion.range.start);
		if (block === 'open') return 'a code block with criteria is not closed.';
		let next = at + 1;
		if (block) {
			while ((top[next]?.criterion.range.start ?? Number.POSITIVE_INFINITY) < block.close.start) next++;
			pieces.push(...scenarios(text, block, top.slice(at, next)));
		} else if (taken) {
			if (!isAloneOnLines(text, criterion.range))
				return `"${criterion.text.slice(0, 60)}" shares its line with something else.`;
			// Neighbours go as one stretch, with the blank lines between them.
			let { end } = criterion.range;
			while (top[next]?.taken && isGoingOn(item, end, top[next])) end = top[next++]?.criterion.range.end ?? end;
			const range = lineRange(text, { start: criterion.range.start, end });
			pieces.push({ range, lines: text.slice(range.start, range.end), tight: isTight(text, range.start) });
		}
		at = next;
	}
	const edits = pieces.map(({ range }) => ({ range: withBlankLines(text, range), newText: '' }));
	return { edits, lines: joined(pieces, lineEndOf(text)), key: undefined };
}

/** That a criterion on lines of its own follows with nothing but blank lines between. */
function isGoingOn(item: ItemText, end: number, next: TopCriterion | undefined): boolean {
	if (!next) return false;
	const { range } = next.criterion;
	return (
		item.text.slice(end, range.start).trim() === '' &&
		isAloneOnLines(item.text, range) &&
		blockAround(item, range.start) === undefined
	);
}

/** The code block that an offset lies in; `open` for one without an end. */
function blockAround({ outline: { lines } }: ItemText, offset: number): Block | 'open' | undefined {
	const at = lines.findIndex(({ start, end }) => start <= offset && offset <= end);
	if (lines[at]?.kind !== 'code') return undefined;
	const open = lines.slice(0, at).findLast(({ kind }) => kind === 'fence');
	const close = lines.slice(at).find(({ kind }) => kind === 'fence');
	return open && close ? { open, close } : 'open';
}

/** The whole block when all of its scenarios go; else those, in a block that begins as theirs does. */
function scenarios(text: string, { open, close }: Block, inside: readonly TopCriterion[]): Piece[] {
	const taken = inside.filter((one) => one.taken);
	const first = inside[0]?.criterion.range.start;
	if (taken.length === 0 || first === undefined) return [];
	const whole = lineRange(text, { start: open.start, end: close.end });
	const tight = isTight(text, whole.start);
	if (taken.length === inside.length) return [{ range: whole, lines: text.slice(whole.start, whole.end), tight }];
	const ranges = taken.map(({ criterion }) => lineRange(text, criterion.range));
	const head = text.slice(whole.start, lineRange(text, { start: first, end: first }).start);
	const foot = text.slice(lineRange(text, close).start, whole.end);
	const eol = lineEndOf(text);
	const bodies = ranges.map(({ start, end }) => text.slice(start, end)).join(eol);
	return ranges.map((range, at) => ({ range, lines: at === 0 ? head + bodies + foot : '', tight }));
}

function isTight(text: string, start: number): boolean {
	const before = text.slice(text.lastIndexOf('\n', start - 2) + 1, start);
	return /^\s*(?:[-*+•]|\d{1,9}[.)])\s/.test(text.slice(start, start + 40)) && /^(?!\s*#).*\S/.test(before);
}

/** Of the blank lines around a stretch one run is enough. */
function withBlankLines(text: string, { start, end }: TextRange): TextRange {
	if (!/\n[^\S\n]*\n$/.test(text.slice(Math.max(0, start - 400), start))) return { start, end };
	const blank = /^(?:[^\S\n]*\n)+/.exec(text.slice(end));
	return { start, end: end + (blank?.[0].length ?? 0) };
}

function joined(pieces: readonly Piece[], eol: string): string {
	let result = '';
	for (const { lines, tight } of pieces) {
		if (lines === '') continue;
		if (result !== '' && !tight) result += eol;
		result += lines.endsWith('\n') ? lines : lines + eol;
	}
	return result;
}
