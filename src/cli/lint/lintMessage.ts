import { safeFixOf } from '../../core/lint/fixAll';
import type { Finding, RelatedPlace } from '../../core/lint/rule';
import type { Entry } from '../../core/model/item';
import type { LineIndex, PositionRange } from '../../core/model/position';
import type { Severity } from '../../core/model/problem';
import { applyEdits, type TextEdit } from '../../core/model/textEdit';

/** Something found in one file, by positions. */
export interface LintMessage {
	readonly rule: string;
	readonly severity: Severity;
	readonly message: string;
	/** Zero-based; a byte-order mark takes no column. */
	readonly range: PositionRange;
	/** One edit that repairs it without a question. */
	readonly fix: TextEdit | undefined;
	/** Other places that it tells of, nearest first. */
	readonly related?: readonly RelatedMessage[];
}

export interface RelatedMessage {
	readonly uri: string;
	readonly message: string;
	readonly range: PositionRange;
}

/** One file and what is to be said of it, by place. */
export interface ReportedFile {
	readonly entry: Pick<Entry, 'uri' | 'path'>;
	/** Undefined when the file was not read as text, or cannot be. */
	readonly text: string | undefined;
	readonly messages: readonly LintMessage[];
}

/** A rule that threw instead of giving its findings. */
export interface RuleFault {
	readonly rule: string;
	readonly reason: string;
}

/** What was found in one file, as plain data that one thread may hand to another. */
export interface LintedText extends Omit<ReportedFile, 'entry'> {
	readonly findings: readonly Finding[];
	/** How many more findings the baseline hides. */
	readonly hidden: number;
	readonly faults: readonly RuleFault[];
}

/** A file of the backlog, with what was found in it. */
export interface LintedFile extends ReportedFile, LintedText {
	readonly entry: Entry;
}

/** What a rule found, in positions. */
export function messageOf(finding: Finding, text: string, lines: LineIndex): LintMessage {
	const { rule, severity, message, range, related } = finding;
	const fix = safeFixOf(finding);
	return {
		rule,
		severity,
		message,
		range: withoutMark(lines.rangeOf(range), text),
		fix: fix && asOneEdit(text, fix.edits),
		...(related ? { related: related.map((other) => relatedMessage(other, text, lines)) } : {}),
	};
}

function relatedMessage(other: RelatedPlace, text: string, lines: LineIndex): RelatedMessage {
	const { uri, message } = other;
	if ('range' in other) return { uri, message, range: withoutMark(lines.rangeOf(other.range), text) };
	const start = { line: other.line, character: 0 };
	return { uri, message, range: { start, end: start } };
}

function withoutMark({ start, end }: PositionRange, text: string): PositionRange {
	if (text.charCodeAt(0) !== 0xfeff) return { start, end };
	const shift = ({ line, character }: PositionRange['start']) => ({
		line,
		character: line === 0 ? Math.max(0, character - 1) : character,
	});
	return { start: shift(start), end: shift(end) };
}

/** Several edits as the one that covers them all. */
function asOneEdit(text: string, edits: readonly TextEdit[]): TextEdit | undefined {
	if (edits.length === 0) return undefined;
	const start = Math.min(...edits.map(({ range }) => range.start));
	const end = Math.max(...edits.map(({ range }) => range.end));
	const local = edits.map(({ range, newText }) => ({
		range: { start: range.start - start, end: range.end - start },
		newText,
	}));
	return { range: { start, end }, newText: applyEdits(text.slice(start, end), local) };
}

/** Sorted by place, as reports list them. */
export function byPlace(a: LintMessage, b: LintMessage): number {
	const { start: x } = a.range;
	const { start: y } = b.range;
	return x.line - y.line || x.character - y.character || (a.rule < b.rule ? -1 : Number(a.rule > b.rule));
}

export function count(files: readonly ReportedFile[], severity: Severity): number {
	return files.reduce(
		(sum, { messages }) => sum + messages.filter((message) => message.severity === severity).length,
		0,
	);
}

/** A number with its noun: "1 error", "2 errors". */
export function number(value: number, noun: string): string {
	return `${value} ${noun}${value === 1 ? '' : 's'}`;
}
