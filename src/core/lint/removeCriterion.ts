import type { Criterion } from '../model/criterion';
import type { TextEdit } from '../model/textEdit';
import { hasNested, indexOfCriterion, keywordOf, siblingsOf } from './neighbours';
import { linesOf } from './offer';
import type { LintDocument } from './rule';

/**
 * The edit that takes a criterion out with its lines. Undefined where the others would then mean something else: it is the
 * only one, the only one with words below one without, has others nested below it, or stands between steps that would come
 * together.
 */
export function removeCriterion(document: LintDocument, criterion: Criterion): TextEdit | undefined {
	const { criteria, text } = document;
	const lines = linesOf(text, criterion);
	if (!lines || criteria.length === 1 || hasNested(document, criterion)) return undefined;
	const opens = (one: Criterion | undefined) => one !== undefined && keywordOf(text, one) !== undefined;
	const at = indexOfCriterion(criteria, criterion);
	if (criterion.depth > 0) {
		const others = siblingsOf(document, criterion);
		if (others.length > 0 && others.every(opens)) return undefined;
		if (hasWords(criterion) && !others.some(hasWords) && !hasWords(above(criteria, at))) return undefined;
	}
	if (opens(criteria[at - 1]) && opens(criteria[at + 1])) return undefined;
	return { range: lines, newText: '' };
}

function hasWords(criterion: Criterion | undefined): boolean {
	return criterion !== undefined && criterion.text.trim() !== '';
}

/** The criterion that the one at this place is nested below. */
function above(criteria: readonly Criterion[], at: number): Criterion | undefined {
	const depth = criteria[at]?.depth ?? 0;
	let before = at - 1;
	while ((criteria[before]?.depth ?? 0) >= depth && before > 0) before--;
	return criteria[before];
}
