import type { TextRange } from '../model/textRange';
import { indentOf, type ListMark, listMarkOf } from './listMark';
import type { Outline, OutlineLine, Section } from './outline';
import { isQuestionsTitle } from './questionsTitle';
import { trimmedEnd, trimmedStart } from './trim';

/** Parts of such a section in which everything has an answer. */
const answeredTitle = /^\P{L}*(?:resolved|answered|closed|decided|settled|beantwortet|geklärt)(?!\p{L})/iu;
/** An entry that says that there is nothing to ask. */
export const nothing = /^(?:none|n\/a|nothing)(?: (?:so far|at this time|yet|open))?\.?$/iu;
/** An entry that is struck out or names its answer. */
const settled = /^(?:~~.*~~|[✅☑✔].*|(?:\*\*|__)?(?:resolved|answered|closed|decided)(?!\p{L}).*)$/iu;
const answer =
	/^[\s>]*(?:[-*+][ \t]+)?(?:\*\*|__)?(?:→|=>|->|(?:answer|a|decision|resolution|resolved|antwort)(?:\*\*|__)?[ \t]*:(?:\*\*|__)?)/iu;

/** Leads from a question to its answer in the same line; it begins with the question mark. */
export const inlineAnswer =
	/[?？](?:\*\*|__)?[ \t]*(?:(?:→|=>|->)|(?:[-–—][ \t]*)?(?:\*\*|__)?(?:answer|decision|resolution|resolved|antwort)(?:\*\*|__)?[ \t]*:(?:\*\*|__)?)/iu;

/** A question as it is written, without its list mark and box. */
export interface OpenQuestion {
	readonly range: TextRange;
	readonly answered: boolean;
	readonly mark: ListMark;
	/** What stands behind "Answer:", or its like, in the lines below; undefined where no line begins so. */
	readonly answer: TextRange | undefined;
	/** "Answer:", or its like, with its list mark, in each of the lines below that begin so. */
	readonly answerLeads: readonly TextRange[];
	/** Where the last line ends that belongs to it. */
	readonly end: number;
	/** It stands under a heading such as "Resolved". */
	readonly resolved: boolean;
}

/** An entry that is read. */
interface Draft {
	readonly indent: number;
	/** Undefined for an entry that asks nothing. */
	readonly question: { -readonly [K in keyof OpenQuestion]: OpenQuestion[K] } | undefined;
	/** Whether its wording may go on. */
	goesOn: boolean;
	/** Width of the white space before its answer, while that may go on. */
	answerIndent: number | undefined;
	/** A blank line was the last one. */
	parted: boolean;
}

/** The bodies of the sections in which questions stand, in text order; those below one of them are part of it. */
export function questionSections({ sections }: Outline): readonly Section[] {
	return sections.filter((section) => isQuestionsTitle(section.title));
}

/**
 * Finds the entries of lists under headings such as "Open questions", in text order. An entry is answered when it is ticked or
 * struck out, when "Answer: …" or "→ …" stands below it, or when it stands under "Resolved".
 */
export function questionsIn(text: string, outline: Outline): readonly OpenQuestion[] {
	const asked = questionSections(outline).map(({ body }) => body);
	if (asked.length === 0) return [];
	const { lines, sections } = outline;
	const resolved = sections.filter((section) => answeredTitle.test(section.title)).map(({ body }) => body);
	const questions: OpenQuestion[] = [];
	let draft: Draft | undefined;
	for (const line of lines) {
		if (line.kind === 'heading') draft = undefined;
		if (line.kind !== 'text') {
			if (draft) readOther(draft, text, line);
			continue;
		}
		if (!isWithin(asked, line)) continue;
		const mark = listMarkOf(text, line);
		if (mark && (!draft || mark.indent <= draft.indent)) {
			draft = draftOf(text, line, mark, isWithin(resolved, line));
			if (draft.question) questions.push(draft.question);
		} else if (draft) readBelow(draft, text, line, mark);
	}
	return questions;
}

function draftOf(text: string, line: TextRange, mark: ListMark, resolved: boolean): Draft {
	const wording = text.slice(mark.content, line.end).trim();
	const draft = { indent: mark.indent, goesOn: true, answerIndent: undefined, parted: false };
	if (wording === '' || nothing.test(wording)) return { ...draft, question: undefined };
	const answered = mark.checked === true || settled.test(wording) || resolved;
	const end = mark.content + wording.length;
	const range = { start: mark.content, end };
	return { ...draft, question: { range, answered, mark, answer: undefined, answerLeads: [], end, resolved } };
}

/** Takes in a line of text below an entry's first one. */
function readBelow(draft: Draft, text: string, line: TextRange, mark: ListMark | undefined): void {
	const { question } = draft;
	if (!question) return;
	const indent = mark?.indent ?? indentOf(text, line);
	const lead = answer.exec(text.slice(line.start, line.end))?.[0];
	const goesOnBelow = indent > draft.indent || !draft.parted || lead !== undefined;
	draft.parted = false;
	const end = trimmedEnd(text, line);
	if (lead !== undefined) {
		question.answered = true;
		draft.answerIndent = indent;
		const start = Math.min(trimmedStart(text, { start: line.start + lead.length, end: line.end }), end);
		question.answerLeads = [...question.answerLeads, { start: trimmedStart(text, line), end: start }];
		question.answer = { start: question.answer?.start ?? start, end };
	} else if (draft.answerIndent !== undefined && question.answer) {
		if (!goesOnBelow || (mark && indent <= draft.answerIndent)) draft.answerIndent = undefined;
		else question.answer = { start: question.answer.start, end };
	}
	draft.goesOn &&= lead === undefined && !mark;
	if (draft.goesOn) question.range = { start: question.range.start, end };
	if (goesOnBelow) question.end = end;
}

/** Takes in a line that is no text, which may be part of an answer. */
function readOther(draft: Draft, text: string, line: OutlineLine): void {
	draft.goesOn = false;
	draft.parted ||= line.kind === 'blank';
	const { question } = draft;
	if (!question || line.kind === 'blank' || (line.kind !== 'code' && indentOf(text, line) <= draft.indent)) return;
	question.end = trimmedEnd(text, line);
	if (draft.answerIndent !== undefined && question.answer)
		question.answer = { start: question.answer.start, end: question.end };
}

/** Counts the questions that nobody has answered. */
export function countOpenQuestions(text: string, outline: Outline): number {
	return questionsIn(text, outline).filter(({ answered }) => !answered).length;
}

function isWithin(ranges: readonly TextRange[], { start }: TextRange): boolean {
	return ranges.some((range) => range.start <= start && start < range.end);
}
