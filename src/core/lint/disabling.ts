import { listMarkOf } from '../markdown/listMark';
import type { OutlineLine } from '../markdown/outline';
import { lineEndOf } from '../util/lineEnd';
import type { Finding, Fix, LintDocument } from './rule';
import { escapeSnippet, gap } from './snippet';

/** What says that a file cannot be read, or is about the comments themselves, is never hidden by a comment. */
const unhidden: ReadonlySet<string> = new Set(['front-matter-invalid', 'unused-suppression', 'unknown-rule']);

/**
 * Comments that hide a finding, to be offered behind its repairs: one on the line above, where a comment can stand there
 * without tearing what it is about, and one for the whole file. Both have a gap for the reason.
 */
export function disablings(document: LintDocument, finding: Finding): readonly Fix[] {
	if (unhidden.has(finding.rule)) return [];
	const { text, frontMatter } = document;
	const line = lineToDisable(document, finding);
	const inFile = {
		title: 'Disable this rule in this file, with a reason…',
		...insertion(text, frontMatter.bodyStart, comment('disable-file', finding.rule)),
	};
	if (!line) return [inFile];
	const indent = escapeSnippet(indentAbove(document, line));
	const nextLine = {
		title: 'Disable this rule here, with a reason…',
		...insertion(text, line.start, indent + comment('disable-next-line', finding.rule)),
	};
	return [nextLine, inFile];
}

function comment(kind: 'disable-file' | 'disable-next-line', rule: string): string {
	return `<!-- refinery-${kind} ${rule} -- ${gap(1, 'reason')} -->`;
}

function insertion(text: string, at: number, line: string): Omit<Fix, 'title'> {
	return { edits: [{ range: { start: at, end: at }, newText: line + lineEndOf(text) }], snippet: true, safe: false };
}

/** The line above which a comment speaks of the finding: the first one of its criterion, story sentence or fenced block. */
function lineToDisable(document: LintDocument, { range, criterion }: Finding): OutlineLine | undefined {
	const { text, outline, criteria, story } = document;
	const own = criterion === undefined ? undefined : criteria[criterion];
	const whole = own && own.form !== 'gherkin' && range.start <= own.textRange.end ? own : undefined;
	const inStory = story && story.range.start <= range.start && range.start < story.range.end;
	const start = whole?.range.start ?? (inStory ? story.range.start : range.start);
	let at = outline.lines.findIndex((line) => line.start <= start && start <= line.end);
	while (outline.lines[at]?.kind === 'code') at--;
	const line = outline.lines[at];
	// A row of a table or of a quotation would be torn off from the next.
	return line && /^[ \t]*[|>]/.test(text.slice(line.start, line.start + 80)) ? undefined : line;
}

/** As deep as the list item above, so that the comment belongs to that one and the list stays one list. */
function indentAbove({ text, outline: { lines } }: LintDocument, line: OutlineLine): string {
	const own = listMarkOf(text, line);
	const space = /^[ \t]*/.exec(text.slice(line.start, Math.min(line.end, line.start + 200)))?.[0] ?? '';
	if (!own) return space;
	const above = lines.findLast(({ kind, end }) => end < line.start && kind !== 'blank');
	const mark = above && listMarkOf(text, above);
	const follows = above && (mark ? mark.indent >= own.indent : /^[ \t]/.test(text.slice(above.start, above.start + 1)));
	return follows ? space + ' '.repeat(own.mark.end - own.mark.start + 1) : space;
}
