import type { TextRange } from '../model/textRange';
import { listMarkOf } from './listMark';
import type { Outline } from './outline';

/** What the section is called, with numbering, emoji or a suffix such as "(2)" around it. */
const title =
	/^\P{L}*(?:(?:open|unanswered|unresolved|outstanding) (?:questions?|issues?|points?)|questions?(?: for .*)?|offene (?:fragen|punkte)|questions? ouvertes?|preguntas abiertas|quest(?:ões|oes) (?:em aberto|abertas)|domande aperte|open vragen)(?![\p{L}-]).*$/iu;
/** Parts of such a section in which everything has an answer. */
const answeredTitle = /^\P{L}*(?:resolved|answered|closed|decided|settled|beantwortet|geklärt)(?!\p{L})/iu;
/** An entry that is struck out, names its answer, or says that there is nothing to ask. */
const settled =
	/^(?:~~.*~~|[✅☑✔].*|(?:\*\*|__)?(?:resolved|answered|closed|decided)(?!\p{L}).*|(?:none|n\/a|nothing)(?: (?:so far|at this time|yet|open))?\.?)$/iu;
const answer =
	/^[\s>]*(?:[-*+][ \t]+)?(?:\*\*|__)?(?:→|=>|->|(?:answer|a|decision|resolution|resolved|antwort)(?:\*\*|__)?[ \t]*:)/iu;

/**
 * Counts the questions under headings such as "Open questions" that nobody has answered: entries of a list whose box is not
 * ticked or who have none. An entry is answered when it is ticked or struck out, when "Answer: …" or "→ …" stands below it,
 * or when it stands under "Resolved".
 */
export function countOpenQuestions(text: string, { lines, sections }: Outline): number {
	const asked = sections.filter((section) => title.test(section.title)).map(({ body }) => body);
	if (asked.length === 0) return 0;
	const answered = sections.filter((section) => answeredTitle.test(section.title)).map(({ body }) => body);
	let open = 0;
	/** Indent of the entry that is read, and whether it is still counted as open. */
	let entry: { readonly indent: number; open: boolean } | undefined;
	for (const line of lines) {
		if (line.kind !== 'text') {
			if (line.kind === 'heading') entry = undefined;
			continue;
		}
		if (!isWithin(asked, line) || isWithin(answered, line)) continue;
		const mark = listMarkOf(text, line);
		if (mark && (!entry || mark.indent <= entry.indent)) {
			const wording = text.slice(mark.content, line.end).trim();
			entry = { indent: mark.indent, open: wording !== '' && mark.checked !== true && !settled.test(wording) };
			if (entry.open) open++;
		} else if (entry?.open && answer.test(text.slice(line.start, line.end))) {
			entry.open = false;
			open--;
		}
	}
	return open;
}

function isWithin(ranges: readonly TextRange[], { start }: TextRange): boolean {
	return ranges.some((range) => range.start <= start && start < range.end);
}
