import { insertCriterion } from '../markdown/acceptanceCriteria';
import { whyNoRow } from '../markdown/tableRow';
import { applyEdits, changeBetween, type TextEdit } from '../model/textEdit';
import { itemOf, readLintDocument } from './lintDocument';
import type { LintDocument } from './rule';
import { escapeSnippet, gap } from './snippet';

/** From here on letters stand for gaps until a criterion has its place and form. */
const firstMark = 0xe000;

/**
 * The edit that puts further criteria behind the last one, each in the form that the others have, as a snippet.
 * @param wordings with gaps in braces
 * @returns undefined where there is none yet, or where a new one would be read as the end of steps without a beginning
 */
export function furtherCriteria(document: LintDocument, wordings: readonly string[]): TextEdit | undefined {
	const last = document.criteria.at(-1);
	if (!last || /^\W{0,9}(?:then|and|but)\b/i.test(last.text)) return undefined;
	const stop = /\.[*_`]{0,3}$/.test(last.text.trimEnd()) ? '.' : '';
	const { place } = document.found;
	if (wordings.some((wording) => place?.table && whyNoRow(place.table, wording) !== undefined)) return undefined;
	return criteriaSnippet(
		document,
		wordings.map((wording) => wording + stop),
	);
}

/**
 * The edit that adds criteria where an item has its own, in their form, as a snippet.
 * @param wordings with gaps in braces
 */
export function criteriaSnippet(document: LintDocument, wordings: readonly string[]): TextEdit {
	const gaps: string[] = [];
	const marked = wordings.map((wording) =>
		wording.replace(/\{(.*?)\}/g, (_, words: string) => String.fromCharCode(firstMark + gaps.push(words) - 1)),
	);
	const { entry, convention } = document;
	let now = document;
	for (const wording of marked) {
		const edit = insertCriterion(now.text, now.found, now.outline, wording, itemOf(entry, now.text, convention));
		now = readLintDocument(entry, applyEdits(now.text, [edit]), convention);
	}
	const { range, newText } = changeBetween(document.text, now.text);
	const snippet = escapeSnippet(newText).replace(/[\uE000-\uF8FF]/g, (mark) => {
		const at = mark.charCodeAt(0) - firstMark;
		return gaps[at] === undefined ? mark : gap(at + 1, gaps[at]);
	});
	return { range, newText: snippet };
}
