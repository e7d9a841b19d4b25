import { insertCriterion } from '../markdown/acceptanceCriteria';
import { applyEdits, type TextEdit } from '../model/textEdit';
import { readLintDocument } from './lintDocument';
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
	const gaps: string[] = [];
	const marked = wordings.map(
		(wording) =>
			wording.replace(/\{(.*?)\}/g, (_, words: string) => String.fromCharCode(firstMark + gaps.push(words) - 1)) + stop,
	);
	const { entry, convention } = document;
	let now = document;
	for (const wording of marked) {
		const edit = insertCriterion(now.text, now.found, now.outline, wording);
		now = readLintDocument(entry, applyEdits(now.text, [edit]), convention);
	}
	const { range, newText } = difference(document.text, now.text);
	const snippet = escapeSnippet(newText).replace(/[\uE000-\uF8FF]/g, (mark) => {
		const at = mark.charCodeAt(0) - firstMark;
		return gaps[at] === undefined ? mark : gap(at + 1, gaps[at]);
	});
	return { range, newText: snippet };
}

/** The one edit that makes the second text of the first. */
function difference(before: string, after: string): TextEdit {
	let start = 0;
	while (start < before.length && before[start] === after[start]) start++;
	let end = 0;
	while (end < before.length - start && before.at(-1 - end) === after.at(-1 - end)) end++;
	return { range: { start, end: before.length - end }, newText: after.slice(start, after.length - end) };
}
