import type { Convention } from '../conventions/convention';
import type { Conventions } from '../conventions/conventions';
import { criteriaIn } from '../conventions/criteriaIn';
import { type ItemText, itemTextOf } from '../conventions/itemText';
import { readEntries } from '../conventions/readEntries';
import { readFrontMatter } from '../frontmatter/readFrontMatter';
import { lineRange } from '../markdown/lineRange';
import type { Criterion } from '../model/criterion';
import type { Entry } from '../model/item';
import { applyEdits, type Plan, refused, type TextEdit } from '../model/textEdit';
import { type TextRange, textIn } from '../model/textRange';
import { lineEndOf } from '../util/lineEnd';
import type { CriteriaForm } from './criteriaForms';
import { hasCriteria } from './hasCriteria';
import { isSameItem } from './sameItem';
import { type Wording, wordingIn } from './wordingIn';
import { written } from './writtenCriteria';

/**
 * Brings all criteria of an item into one form: a checklist, bullets, a gherkin block or a table. Only where nothing is lost, no word, no
 * tick and no number by which people refer to one; else it is refused with the reason. What Given, When and Then are told in
 * stays the same steps.
 */
export function convertCriteria(
	entry: Entry,
	text: string,
	convention: Convention,
	conventions: Conventions,
	form: CriteriaForm,
): Plan {
	const unchanged = (why: string) => refused(`${entry.path} was not changed: ${why}`);
	const item = itemTextOf(text, readFrontMatter(text), convention, entry.anchor);
	const now = readEntries(entry, { kind: 'text', text }, conventions).find(({ anchor }) => anchor === entry.anchor);
	if (!item || !now?.readable) return unchanged(now?.problems[0]?.message ?? `${entry.id} is not in it any more.`);
	const criteria = criteriaIn(item);
	if (criteria.length === 0) return unchanged('it has no criteria.');
	const label = `Convert the criteria of ${entry.id}`;
	if (criteria.every((criterion) => criterion.form === form)) return { kind: 'change', label, edits: [] };
	const wordings: Wording[] = [];
	for (const criterion of criteria) {
		const wording = wordingIn(text, criterion, form);
		if (typeof wording === 'string') return unchanged(wording);
		wordings.push(wording);
	}
	const range = stretchOf(item, criteria);
	if (!range) return unchanged('something else stands between its criteria, which has no place among them then.');
	const eol = lineEndOf(text);
	const lines = written(wordings, form, eol);
	const newText = text.slice(range.start, range.end).endsWith('\n') ? lines : lines.slice(0, -eol.length);
	const edits: TextEdit[] = [{ range, newText }];
	const after = applyEdits(text, edits);
	if (!isSameItem(after, now, conventions) || !hasCriteria(after, convention, entry.anchor, criteria, tickAndSaying))
		return unchanged('in the other form its criteria would be read otherwise. Rewrite them by hand.');
	return { kind: 'change', label, edits: [{ uri: entry.uri, before: text, edits }] };
}

/** The lines that hold the criteria, with the fences of their code blocks; undefined when they hold anything else. */
function stretchOf({ text, outline: { lines } }: ItemText, criteria: readonly Criterion[]): TextRange | undefined {
	const first = criteria[0]?.range.start ?? 0;
	const last = criteria.at(-1)?.range.end ?? first;
	let from = lines.findIndex(({ start, end }) => start <= first && first <= end);
	let to = lines.findLastIndex(({ start }) => start < last);
	if (lines[from]?.kind === 'code') from = lines.findLastIndex(({ kind }, at) => kind === 'fence' && at < from);
	// Header and delimiters of a table.
	if (criteria[0]?.form === 'table') from -= 2;
	if (lines[to]?.kind === 'code') to = lines.findIndex(({ kind }, at) => kind === 'fence' && at > to);
	const [open, close] = [lines[from], lines[to]];
	if (!open || !close) return undefined;
	const isCovered = ({ start, end }: TextRange) =>
		criteria.some(({ range }) => range.start < end && start < range.end) || text.slice(start, end).trim() === '';
	const head = criteria[0]?.form === 'table' ? from + 2 : from;
	const others = lines.slice(head, to + 1).filter((line) => line.kind !== 'fence' && !isCovered(line));
	return others.length > 0 ? undefined : lineRange(text, { start: open.start, end: close.end });
}

function tickAndSaying(criterion: Criterion): string {
	return `${criterion.checked === true} ${sayingOf(criterion)}`;
}

/** A criterion's steps, or its words, whatever the form. */
export function sayingOf({ text, steps, textRange }: Criterion): string {
	if (steps.length === 0) return text.replace(/\s+/g, ' ');
	const at = ({ start, end }: TextRange) => ({ start: start - textRange.start, end: end - textRange.start });
	return steps.map((step) => `${step.keyword} ${textIn(text, at(step.textRange)).replace(/\s+/g, ' ')}`).join(' | ');
}
