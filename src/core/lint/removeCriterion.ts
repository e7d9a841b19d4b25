import type { Criterion } from '../model/criterion';
import type { TextEdit } from '../model/textEdit';
import { hasNested, indexOfCriterion, keywordOf, siblingsOf } from './neighbours';
import { linesOf } from './offer';
import type { LintDocument } from './rule';

/**
 * The edit that takes a criterion out with its lines. Undefined where the others would then mean something else: it is the
 * only one (of all, or below one without words), has others nested below it, or stands between steps that would come together.
 */
export function removeCriterion(document: LintDocument, criterion: Criterion): TextEdit | undefined {
	const { criteria, text } = document;
	const lines = linesOf(text, criterion);
	if (!lines || criteria.length === 1 || hasNested(document, criterion)) return undefined;
	const opens = (one: Criterion | undefined) => one !== undefined && keywordOf(text, one) !== undefined;
	const at = indexOfCriterion(criteria, criterion);
	if (criterion.depth > 0) {
		const others = siblingsOf(document, criterion);
		if (others.length > 0 ? others.every(opens) : criteria[at - 1]?.text.trim() === '') return undefined;
	}
	if (opens(criteria[at - 1]) && opens(criteria[at + 1])) return undefined;
	return { range: lines, newText: '' };
}
