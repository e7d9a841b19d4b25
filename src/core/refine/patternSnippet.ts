import { criteriaSnippet } from '../lint/furtherCriteria';
import { readLintDocument } from '../lint/lintDocument';
import { plainText } from '../lint/snippet';
import { whyNoRow } from '../markdown/tableRow';
import { applyEdits, type TextEdit } from '../model/textEdit';
import { type CriterionPattern, patternWording } from './criterionPatterns';
import { presentItem } from './presentItem';
import type { RefinedText } from './refinement';
import { isSameItem } from './sameItem';

/**
 * A pattern as a criterion of an item, in the form that the others have; in a new section where there are none.
 * @returns an edit whose new text is a snippet with the gaps as tab stops, or the reason when the others would not be what they are, or it would be none
 */
export function patternSnippet(refined: RefinedText, pattern: CriterionPattern): TextEdit | string {
	const { entry, text, convention, conventions } = refined;
	const present = presentItem(refined);
	if (typeof present === 'string') return present;
	const document = readLintDocument(entry, text, convention);
	const { place } = document.found;
	const why = place?.table && whyNoRow(place.table, patternWording(pattern));
	if (why !== undefined) return why;
	const edit = criteriaSnippet(document, [pattern.template]);
	// As it stands before anybody types: each gap with the words that say what goes there.
	const plain = { ...edit, newText: plainText(edit.newText) };
	const after = applyEdits(text, [plain]);
	const read = presentItem({ ...refined, text: after });
	const isOneMore =
		typeof read !== 'string' &&
		read.criteria.length === present.criteria.length + 1 &&
		present.criteria.every(({ text: words }, at) => words === read.criteria[at]?.text) &&
		isSameItem(after, present.now, conventions);
	if (isOneMore) return edit;
	return `behind the last criterion it would not be one of its own. Add it by hand: ${patternWording(pattern)}`;
}
