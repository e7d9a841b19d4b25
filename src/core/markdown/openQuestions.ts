import type { TextRange } from '../model/textRange';
import { listMarkOf } from './listMark';
import type { Outline } from './outline';
import { trimmedEnd } from './trim';

/** What the section is called, with numbering, emoji or a suffix such as "(2)" around it. */
const title =
	/^\P{L}*(?:(?:open|unanswered|unresolved|outstanding) (?:questions?|issues?|points?)|questions?(?: for .*)?|offene (?:fragen|punkte)|questions? ouvertes?|preguntas abiertas|quest(?:ões|oes) (?:em aberto|abertas)|domande aperte|open vragen)(?![\p{L}-]).*$/iu;
/** Parts of such a section in which everything has an answer. */
const answeredTitle = /^\P{L}*(?:resolved|answered|closed|decided|settled|beantwortet|geklärt)(?!\p{L})/iu;
/** An entry that says that there is nothing to ask. */
const nothing = /^(?:none|n\/a|nothing)(?: (?:so far|at this time|yet|open))?\.?$/iu;
/** An entry that is struck out or names its answer. */
const settled = /^(?:~~.*~~|[✅☑✔].*|(?:\*\*|__)?(?:resolved|answered|closed|decided)(?!\p{L}).*)$/iu;
const answer =
	/^[\s>]*(?:[-*+][ \t]+)?(?:\*\*|__)?(?:→|=>|->|(?:answer|a|decision|resolution|resolved|antwort)(?:\*\*|__)?[ \t]*:)/iu;

/** A question as it is written, without its list mark and box. */
export interface OpenQuestion {
	readonly range: TextRange;
	readonly answered: boolean;
}

/**
 * Finds the entries of lists under headings such as "Open questions", in text order. An entry is answered when it is ticked or
 * struck out, when "Answer: …" or "→ …" stands below it, or when it stands under "Resolved".
 */
export function questionsIn(text: string, { lines, sections }: Outline): readonly OpenQuestion[] {
	const asked = sections.filter((section) => title.test(section.title)).map(({ body }) => body);
	if (asked.length === 0) return [];
	const resolved = sections.filter((section) => answeredTitle.test(section.title)).map(({ body }) => body);
	const questions: { range: TextRange; answered: boolean }[] = [];
	/** The entry that is read, its indent, and whether its wording may go on. */
	let entry: { readonly indent: number; question?: (typeof questions)[number]; goesOn: boolean } | undefined;
	for (const line of lines) {
		if (line.kind !== 'text') {
			if (line.kind === 'heading') entry = undefined;
			if (entry) entry.goesOn = false;
			continue;
		}
		if (!isWithin(asked, line)) continue;
		const mark = listMarkOf(text, line);
		if (mark && (!entry || mark.indent <= entry.indent)) {
			const wording = text.slice(mark.content, line.end).trim();
			entry = { indent: mark.indent, goesOn: true };
			if (wording === '' || nothing.test(wording)) continue;
			const answered = mark.checked === true || settled.test(wording) || isWithin(resolved, line);
			entry.question = { range: { start: mark.content, end: mark.content + wording.length }, answered };
			questions.push(entry.question);
		} else if (entry?.question) {
			const isAnswer = answer.test(text.slice(line.start, line.end));
			if (isAnswer) entry.question.answered = true;
			entry.goesOn &&= !isAnswer && !mark;
			if (entry.goesOn) entry.question.range = { start: entry.question.range.start, end: trimmedEnd(text, line) };
		}
	}
	return questions;
}

/** Counts the questions that nobody has answered. */
export function countOpenQuestions(text: string, outline: Outline): number {
	return questionsIn(text, outline).filter(({ answered }) => !answered).length;
}

function isWithin(ranges: readonly TextRange[], { start }: TextRange): boolean {
	return ranges.some((range) => range.start <= start && start < range.end);
}
