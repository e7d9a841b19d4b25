import type { Convention } from '../conventions/convention';
import { itemTextOf } from '../conventions/itemText';
import { readFrontMatter } from '../frontmatter/readFrontMatter';
import { findCriteria, insertCriterion } from '../markdown/acceptanceCriteria';
import { whyNoRow } from '../markdown/tableRow';
import type { Entry } from '../model/item';
import { type Plan, refused } from '../model/textEdit';

/** Adds one acceptance criterion in the form that the item's criteria already have, in a new section where there are none. */
export function addCriterion(entry: Entry, text: string, convention: Convention, wording: string): Plan {
	const line = wording.trim().replace(/\s*[\r\n]+\s*/g, ' ');
	if (line === '') return refused('A criterion needs a text.');
	const frontMatter = readFrontMatter(text);
	if (frontMatter.problem) {
		return refused(
			`${entry.path} cannot be changed before its front matter is repaired: ${frontMatter.problem.message}`,
		);
	}
	const item = itemTextOf(text, frontMatter, convention, entry.anchor);
	if (!item) return refused(`${entry.id} is not in ${entry.path} any more.`);
	const found = findCriteria(text, item.frontMatter, item.outline);
	const why = found.place?.table && whyNoRow(found.place.table, line);
	if (why !== undefined) return refused(`${entry.path} was not changed: ${why}`);
	const edit = insertCriterion(text, found, item.outline, line, item);
	const label = `Add a criterion to ${entry.id}`;
	return { kind: 'change', label, edits: [{ uri: entry.uri, before: text, edits: [edit] }] };
}
