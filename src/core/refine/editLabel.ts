import type { ItemText } from '../conventions/itemText';
import type { Label } from '../markdown/labels';
import type { TextEdit } from '../model/textEdit';
import { type TextRange, textIn } from '../model/textRange';
import { lineEndOf } from '../util/lineEnd';

/** The edit that gives a label another value, keeping what stands around it. An empty value takes the label's line out where it holds nothing else. */
export function editLabel({ text }: ItemText, label: Label, labels: readonly Label[], value: string): TextEdit {
	if (value !== '') return { range: label.value, newText: gapBefore(text, label) + value };
	const alone =
		label.form !== 'section' &&
		label.form !== 'heading' &&
		!labels.some((other) => other !== label && sameLine(other, label));
	// A dash reads as nothing, and the heading or the other labels around it stay what they are.
	return alone
		? { range: wholeLine(text, label.line), newText: '' }
		: { range: label.value, newText: `${gapBefore(text, label)}-` };
}

/** The edit that puts a new label behind the item's other ones and in their form; behind its heading where there are none. */
export function insertLabel(item: ItemText, labels: readonly Label[], name: string, value: string): TextEdit {
	const { text } = item;
	const last = labels.findLast(({ form }) => form === 'bold' || form === 'table' || form === 'plain');
	const head = last && headOfLabels(labels, last);
	if (head) {
		const at = wholeLine(text, head.line).end;
		const eol = lineEndOf(text);
		const lead = at > 0 && text[at - 1] !== '\n' ? eol : '';
		return { range: { start: at, end: at }, newText: `${lead}${lineLike(text, head, name, value)}${lead ? '' : eol}` };
	}
	return belowHeading(item, name, value);
}

/** The last label of the first group of lines: labels further down belong to what stands there. */
function headOfLabels(labels: readonly Label[], last: Label): Label {
	const lines = labels.filter(({ form }) => form === last.form);
	let head = lines[0] ?? last;
	for (const label of lines) if (label.line.start - head.line.end <= 2) head = label;
	return head;
}

function lineLike(text: string, { line, form, value }: Label, name: string, written: string): string {
	const model = textIn(text, line);
	if (form === 'table')
		return `${/^[ \t]*/.exec(model)?.[0] ?? ''}| ${/\|\s*\*\*/.test(model) ? `**${name}**` : name} | ${written} |`;
	const lead = /^[\s>]*(?:[-*+][ \t]+)?/.exec(model)?.[0] ?? '';
	// Two blanks or a backslash at its end keep a line from running into the next.
	const tail = /(?: {2,}|\\)$/.exec(text.slice(value.end, line.end))?.[0] ?? '';
	if (form === 'plain') return `${lead}${name}: ${written}${tail}`;
	return `${lead}${/\*\*[^*]+:\*\*/.test(model) ? `**${name}:**` : `**${name}**:`} ${written}${tail}`;
}

function belowHeading({ text, outline, start, heading }: ItemText, name: string, value: string): TextEdit {
	const eol = lineEndOf(text);
	const title = heading?.section ?? outline.sections.find(({ level }) => level === 1);
	const at = title ? title.body.start : start;
	const before = title && text[at - 1] !== '\n' ? eol : '';
	const gap = title ? eol : '';
	const blankBelow = /^[ \t]*\r?\n/.test(text.slice(at)) || at >= text.length ? '' : eol;
	return { range: { start: at, end: at }, newText: `${before}${gap}**${name}**: ${value}${eol}${blankBelow}` };
}

function gapBefore(text: string, { value }: Label): string {
	const before = text[value.start - 1];
	return before === undefined || /[\s*_`]/.test(before) ? '' : ' ';
}

function sameLine(a: Label, b: Label): boolean {
	return a.line.start === b.line.start;
}

function wholeLine(text: string, { start, end }: TextRange): TextRange {
	const lineFeed = text.indexOf('\n', end);
	return { start, end: lineFeed < 0 ? text.length : lineFeed + 1 };
}
