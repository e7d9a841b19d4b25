import { readFrontMatter } from '../frontmatter/readFrontMatter';
import { findCriteria, insertCriterion } from '../markdown/acceptanceCriteria';
import { outlineOf } from '../markdown/outline';
import type { Entry } from '../model/item';
import { type Plan, refused } from '../model/textEdit';

/** Adds one acceptance criterion in the form that the file's criteria already have, in a new section where there are none. */
export function addCriterion(entry: Entry, text: string, wording: string): Plan {
	const line = wording.trim().replace(/\s*[\r\n]+\s*/g, ' ');
	if (line === '') return refused('A criterion needs a text.');
	const frontMatter = readFrontMatter(text);
	if (frontMatter.problem) {
		return refused(
			`${entry.path} cannot be changed before its front matter is repaired: ${frontMatter.problem.message}`,
		);
	}
	const outline = outlineOf(text, frontMatter.bodyStart);
	const edit = insertCriterion(text, findCriteria(text, frontMatter, outline), outline, line);
	const label = `Add a criterion to ${entry.id}`;
	return { kind: 'change', label, edits: [{ uri: entry.uri, before: text, edits: [edit] }] };
}
