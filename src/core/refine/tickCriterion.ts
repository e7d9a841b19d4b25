import type { Convention } from '../conventions/convention';
import { itemTextOf } from '../conventions/itemText';
import { readFrontMatter } from '../frontmatter/readFrontMatter';
import { findCriteria } from '../markdown/acceptanceCriteria';
import type { Criterion } from '../model/criterion';
import type { Entry } from '../model/item';
import { type Plan, refused, type TextEdit } from '../model/textEdit';

/**
 * Ticks one acceptance criterion or takes the tick away. A list item without a check box gets one; where none of the others
 * has a box, taking the tick away takes the box away as well.
 *
 * @param index of the criterion among the item's, depth first
 */
export function tickCriterion(
	entry: Entry,
	text: string,
	convention: Convention,
	index: number,
	checked: boolean,
): Plan {
	const frontMatter = readFrontMatter(text);
	const item = frontMatter.problem ? undefined : itemTextOf(text, frontMatter, convention, entry.anchor);
	const criteria = item ? findCriteria(text, item.frontMatter, item.outline).criteria : [];
	const criterion = criteria[index];
	if (!criterion) return refused(`${entry.path} has no criterion ${index + 1} any more. Nothing was changed.`);
	const label = checked ? `Tick a criterion of ${entry.id}` : `Untick a criterion of ${entry.id}`;
	if ((criterion.checked ?? false) === checked) return { kind: 'change', label, edits: [] };
	const edit = criterion.checkRange ? tickedBox(text, criteria, criterion, checked) : newBox(text, criterion);
	if (!edit) {
		const what =
			criterion.form === 'table'
				? 'stands in a table without check boxes. Write "[ ]" into a column "Done", or convert the criteria first.'
				: 'is no list item, so it cannot be ticked. Make it one first.';
		return refused(`The criterion "${criterion.text.slice(0, 60)}" of ${entry.id} ${what}`);
	}
	return { kind: 'change', label, edits: [{ uri: entry.uri, before: text, edits: [edit] }] };
}

function tickedBox(
	text: string,
	criteria: readonly Criterion[],
	{ checkRange, textRange, range, form }: Criterion,
	checked: boolean,
): TextEdit | undefined {
	if (!checkRange) return undefined;
	const boxes = criteria.filter((other) => other.checkRange).length;
	// A single bullet with a box is a checklist of one; a number with a box has it from being ticked.
	const isChecklist = criteria.length === 1 && !/^\d/.test(text.slice(range.start, range.start + 1));
	if (checked || boxes > 1 || isChecklist || form === 'table')
		return { range: checkRange, newText: checked ? 'x' : ' ' };
	const box = /^\][ \t]*/.exec(text.slice(checkRange.end, textRange.start))?.[0].length ?? 1;
	return { range: { start: checkRange.start - 1, end: checkRange.end + box }, newText: '' };
}

function newBox(text: string, { form, range, textRange }: Criterion): TextEdit | undefined {
	if (form === 'front-matter' || form === 'gherkin' || form === 'table') return undefined;
	const mark = /^(?:[-*+]|\d{1,9}[.)])[ \t]+/.exec(text.slice(range.start, textRange.end))?.[0].length;
	if (mark === undefined) return undefined;
	const at = range.start + mark;
	return { range: { start: at, end: at }, newText: '[x] ' };
}
