import type { Criterion } from '../model/criterion';
import { applyEdits, type TextEdit } from '../model/textEdit';
import { lineEndOf } from '../util/lineEnd';
import { hasNested, isFollowedByStep } from './neighbours';
import { linesOf } from './offer';
import type { LintDocument } from './rule';
import { isOwnLead, newLead } from './stepSlots';

/**
 * The edit that writes a bullet once more below itself, with a change in the copy. Undefined where a copy would need more
 * than that: a number or label of its own, or criteria nested below it.
 * @param change what differs in the copy; offsets of the document
 */
export function repeatCriterion(document: LintDocument, criterion: Criterion, change: TextEdit): TextEdit | undefined {
	const { text } = document;
	const lines = linesOf(text, criterion);
	if (!lines || (criterion.form !== 'checklist' && criterion.form !== 'bullet')) return undefined;
	const lead = text.slice(lines.start, criterion.textRange.start);
	if (!isOwnLead(lead) || hasNested(document, criterion) || isFollowedByStep(document, criterion)) return undefined;
	const local = {
		range: { start: change.range.start - criterion.textRange.start, end: change.range.end - criterion.textRange.start },
		newText: change.newText,
	};
	const copy = newLead(lead) + applyEdits(text.slice(criterion.textRange.start, criterion.range.end), [local]);
	const lineEnd = lineEndOf(text);
	const newText = text.charAt(lines.end - 1) === '\n' ? copy + lineEnd : lineEnd + copy;
	return { range: { start: lines.end, end: lines.end }, newText };
}
