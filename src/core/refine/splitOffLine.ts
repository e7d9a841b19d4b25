import type { ItemText } from '../conventions/itemText';
import type { CriteriaRegion } from '../markdown/criteriaRegions';
import { lineRange } from '../markdown/lineRange';
import { trimmedEnd } from '../markdown/trim';
import type { Criterion } from '../model/criterion';
import type { TextEdit } from '../model/textEdit';
import { lineEndOf } from '../util/lineEnd';

/** What the line in a story that was split begins with. */
const opening = 'Split off: ';

/**
 * Ways to name, in a story that was split, the one that came of it; the best first. Which of them leaves the criteria what they
 * are is for the caller to find out: behind paragraphs or headings a further paragraph would be part of them.
 *
 * @param criteria of the item as its text now is
 * @param link in markdown
 */
export function splitOffLines(item: ItemText, criteria: readonly Criterion[], link: string): readonly TextEdit[] {
	const { text, outline } = item;
	const known = outline.lines.findLast(({ kind, start }) => kind === 'text' && text.startsWith(`${opening}[`, start));
	if (known) {
		const at = trimmedEnd(text, known);
		return [{ range: { start: at, end: at }, newText: `, ${link}` }];
	}
	return paragraphsBelowCriteria(item, criteria, opening + link);
}

/**
 * Ways to add a paragraph below the criteria of an item, the best first: at the end of its text where it has no place for any.
 * Which of them leaves the criteria what they are is for the caller to find out.
 */
export function paragraphsBelowCriteria(
	item: ItemText,
	criteria: readonly Criterion[],
	words: string,
): readonly TextEdit[] {
	const { text, regions, end } = item;
	const region = regions.at(-1);
	const last = criteria.findLast(({ depth }) => depth === 0)?.range.end;
	const places = region ? [...belowCriteria(item, region, last), aboveRegion(item, region)] : [];
	return [...places, trimmedEnd(text, { start: item.start, end })]
		.filter((at) => at !== undefined)
		.map((at) => paragraphAt(text, at, words));
}

function belowCriteria(
	{ text, outline }: ItemText,
	{ kind, range }: CriteriaRegion,
	last: number | undefined,
): number[] {
	if (kind === 'markers') return [trimmedEnd(text, lineRange(text, { start: range.end, end: range.end }))];
	const end = trimmedEnd(text, range);
	if (last === undefined || last > range.end || last < range.start) return [end];
	const at = outline.lines.findIndex((line) => line.start <= last && last <= line.end);
	const close = outline.lines[at]?.kind === 'code' && outline.lines.slice(at).find(({ kind }) => kind === 'fence');
	return [close ? close.end : last, end];
}

function aboveRegion({ text, outline, start }: ItemText, { range }: CriteriaRegion): number | undefined {
	const heading = outline.sections.findLast((section) => section.heading.start < range.start);
	return heading && trimmedEnd(text, { start, end: heading.heading.start });
}

/** The edit that adds a paragraph behind the ink that ends at an offset. */
function paragraphAt(text: string, at: number, words: string): TextEdit {
	const eol = lineEndOf(text);
	const isFirst = text.slice(0, at).trim() === '';
	const behind = text.slice(at, at + 400);
	const tail = /^[ \t]*\r?\n[ \t]*[^\s]/.test(behind) ? eol : '';
	return { range: { start: at, end: at }, newText: `${isFirst ? '' : eol + eol}${words}${tail}` };
}
