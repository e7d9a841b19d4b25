import type { Conventions } from '../conventions/conventions';
import { criteriaIn } from '../conventions/criteriaIn';
import { itemTextOf } from '../conventions/itemText';
import { readEntries } from '../conventions/readEntries';
import { readFrontMatter } from '../frontmatter/readFrontMatter';
import type { Criterion } from '../model/criterion';
import type { Entry } from '../model/item';
import { applyEdits, type Plan, refused } from '../model/textEdit';
import { hasCriteria } from './hasCriteria';
import { isSameItem } from './sameItem';
import { paragraphsBelowCriteria } from './splitOffLine';

/**
 * Plans a paragraph of one line below an item's criteria, where it is part of none of them.
 * @param note white space in it becomes single blanks
 */
export function addNote(entry: Entry, text: string, conventions: Conventions, note: string): Plan {
	const convention = conventions.named(entry.convention);
	const words = note.trim().replace(/\s+/g, ' ').replaceAll('<!--', '&lt;!--');
	const item = itemTextOf(text, readFrontMatter(text), convention, entry.anchor);
	const now = readEntries(entry, { kind: 'text', text }, conventions).find(({ anchor }) => anchor === entry.anchor);
	if (!item || !now?.readable) return refused(`${entry.path} was not changed: ${entry.id} cannot be read in it.`);
	const criteria = criteriaIn(item);
	const edit = paragraphsBelowCriteria(item, criteria, words).find((edit) => {
		const after = applyEdits(text, [edit]);
		const says = (criterion: Criterion) => criterion.text;
		return hasCriteria(after, convention, entry.anchor, criteria, says) && isSameItem(after, now, conventions);
	});
	if (!edit)
		return refused(`${entry.path} was not changed: the note would be read as something else. Word it otherwise.`);
	return {
		kind: 'change',
		label: `Add a note to ${entry.id}`,
		edits: [{ uri: entry.uri, before: text, edits: [edit] }],
	};
}
