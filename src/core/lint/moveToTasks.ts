import type { Section } from '../markdown/outline';
import { trimmedEnd } from '../markdown/trim';
import type { Criterion } from '../model/criterion';
import type { TextEdit } from '../model/textEdit';
import type { TextRange } from '../model/textRange';
import { lineEndOf } from '../util/lineEnd';
import { linesOf } from './offer';
import type { Fix, LintDocument } from './rule';

const taskTitle =
	/^(?:(?:development|dev|implementation|technical|open) )?(?:sub-?)?tasks?(?: list)?$|^to-?dos?$|^work$/i;
const criteriaTitle = /criteria|acceptance|\bac\b/i;

/**
 * Offers to move a list item from the criteria to the section of tasks, which is made where there is none. None for
 * criteria in other forms, nor for the last one: a story keeps its criteria.
 */
export function moveToTasks(document: LintDocument, criterion: Criterion): readonly Fix[] {
	const { text, outline, criteria } = document;
	const { form, depth, range } = criterion;
	const isItem = form === 'checklist' || form === 'bullet' || form === 'numbered';
	const others = criteria.some((one) => one !== criterion && one.depth === 0);
	const lines = linesOf(text, criterion);
	const holders = outline.sections.filter(({ body }) => body.start <= range.start && range.end <= body.end);
	const home = holders.find(({ title }) => criteriaTitle.test(title)) ?? holders.at(-1);
	if (!isItem || depth > 0 || !others || !lines || !home) return [];
	const tasks = outline.sections.find(({ title, body }) => taskTitle.test(title) && !overlaps(body, range));
	const eol = lineEndOf(text);
	const box = criterion.checked ? '[x]' : '[ ]';
	const item = `- ${box} ${text.slice(criterion.textRange.start, range.end)}`;
	const added = tasks ? underTasks(document, tasks, item, eol) : newSection(text, home, lines, item, eol);
	const edits = [{ range: lines, newText: '' }, added].sort((a, b) => a.range.start - b.range.start);
	return [{ title: tasks ? `Move to "${tasks.title}"` : 'Move to a section of tasks', edits, safe: false }];
}

function overlaps(a: TextRange, b: TextRange): boolean {
	return a.start < b.end && b.start < a.end;
}

function underTasks({ text, outline }: LintDocument, { body }: Section, item: string, eol: string): TextEdit {
	const next = outline.sections.find(({ heading }) => heading.start >= body.start)?.heading.start ?? body.end;
	const end = trimmedEnd(text, { start: body.start, end: Math.min(next, body.end) });
	const isEmpty = end <= body.start;
	const at = isEmpty ? body.start : end;
	// A heading may be the last line of the file.
	const before = isEmpty ? (text.charAt(at - 1) === '\n' ? eol : eol + eol) : isList(text, end) ? eol : eol + eol;
	return { range: { start: at, end: at }, newText: `${before}${item}${isEmpty ? eol : ''}` };
}

/** True when the line that ends at an offset is a list item or goes on with one. */
function isList(text: string, end: number): boolean {
	return /^\s*(?:[-*+]|\d{1,9}[.)])\s|^\s{2,}\S/.test(text.slice(text.lastIndexOf('\n', end - 1) + 1, end));
}

function newSection(text: string, { level, body }: Section, moved: TextRange, item: string, eol: string): TextEdit {
	const end = trimmedEnd(text, body);
	// Of the last one in its section the place is before it.
	const at = end > moved.start && end <= moved.end ? trimmedEnd(text, { start: body.start, end: moved.start }) : end;
	const heading = level > 6 ? '**Tasks**' : `${'#'.repeat(level)} Tasks`;
	return { range: { start: at, end: at }, newText: `${eol}${eol}${heading}${eol}${eol}${item}` };
}
