import { presentKey } from '../conventions/fieldKey';
import { setKey } from '../frontmatter/editFrontMatter';
import type { Field } from '../model/field';
import type { TextEdit } from '../model/textEdit';
import type { LintDocument } from './rule';

/** The edits that bring a field that the front matter has to another value; undefined where that cannot be done. */
export function setDay(
	{ text, convention, frontMatter }: LintDocument,
	field: Field,
	day: string,
): readonly TextEdit[] | undefined {
	const key = presentKey(convention.keys[field], frontMatter.data);
	if (key === undefined) return undefined;
	const plan = setKey(text, key, day, { as: 'date' });
	return plan.kind === 'edits' && plan.edits.length > 0 ? plan.edits : undefined;
}
