import { readFrontMatter } from '../frontmatter/readFrontMatter';
import type { Criterion } from '../model/criterion';
import { applyEdits, type TextEdit } from '../model/textEdit';
import type { TextRange } from '../model/textRange';
import type { Fix, LintDocument } from './rule';
import { escapeSnippet, plainText } from './snippet';

/** What stays of a text outside of the gaps, as one edit: faces can then hand it to an editor as one snippet. */
export function snippetEdit(text: string, edits: readonly (TextEdit & { readonly raw?: boolean })[]): TextEdit {
	const ordered = [...edits].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
	const start = ordered[0]?.range.start ?? 0;
	let at = start;
	let newText = '';
	for (const edit of ordered) {
		newText +=
			escapeSnippet(text.slice(at, edit.range.start)) + (edit.raw ? edit.newText : escapeSnippet(edit.newText));
		at = edit.range.end;
	}
	return { range: { start, end: at }, newText };
}

/**
 * The fixes that may be offered on a criterion. In the body that is all of them; in a front matter only those that leave
 * a list entry of one text, since words that are harmless in prose (": ", a comma) may not be there.
 */
export function offer(document: LintDocument, criterion: Criterion, fixes: readonly Fix[]): readonly Fix[] {
	return criterion.form === 'front-matter' ? fixes.filter((fix) => staysOneText(document, criterion, fix)) : fixes;
}

function staysOneText({ text }: LintDocument, criterion: Criterion, { edits, snippet }: Fix): boolean {
	const lines = linesOf(text, criterion);
	if (!lines || edits.some(({ range }) => range.start < lines.start || range.end > lines.end)) return false;
	const local = edits.map(({ range, newText }) => ({
		range: { start: range.start - lines.start, end: range.end - lines.start },
		newText: snippet ? plainText(newText) : newText,
	}));
	const entry = applyEdits(text.slice(lines.start, lines.end), local);
	const { data, problem } = readFrontMatter(`---\nlist:\n${entry}\n---\n`);
	const list = data.list;
	return problem === undefined && Array.isArray(list) && list.length === 1 && typeof list[0] === 'string';
}

export function lineStart(text: string, at: number): number {
	return text.lastIndexOf('\n', at - 1) + 1;
}

/** Behind the line end of the line that an offset lies in. */
export function nextLine(text: string, at: number): number {
	const end = text.indexOf('\n', at);
	return end === -1 ? text.length : end + 1;
}

/** The whole lines of a criterion with their line ends, or undefined when something else stands on them. */
export function linesOf(text: string, { range }: Criterion): TextRange | undefined {
	const start = lineStart(text, range.start);
	const end = nextLine(text, range.end);
	const alone = /^\s*(?:-\s*)?$/.test(text.slice(start, range.start)) && text.slice(range.end, end).trim() === '';
	return alone ? { start, end } : undefined;
}
