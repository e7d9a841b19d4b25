import type { TextRange } from '../../model/textRange';
import { exampleStory } from '../exampleFile';
import { offer, snippetEdit } from '../offer';
import { removeWords } from '../removal';
import type { Fix, LintDocument, Rule } from '../rule';
import { endsClause, isWholeSentence, sentencesOf } from '../sentences';
import { gap } from '../snippet';

const anywhere =
	/(?<![\p{L}\p{N}/.])(?:etc\b\.?|et cetera\b|and so (?:on|forth)\b|but not limited to\b)(?![/\p{L}\p{N}])/giu;
const atClauseEnd =
	/(?<=[\p{L})] ?,? ?)(?:\.{3,}|…)|\b(?:and|or) (?:the like|similar|something similar|what ?not)\b|\bamong(?:st)? others\b|\bto name a few\b|(?<!(?:\p{N}|\bone|\btwo|\bthree)(?: ?\p{L}{1,8})? ?)\band (?:much )?more\b/giu;

/** Examples that a short sentence ends with, and that no bracket sets apart: there is nothing else that says what is meant. */
const gist = /(?<=\p{L} )(?:such as|e\.g\.|for example|for instance)(?=,? [^()[\]:;\n]{1,80}$)/giu;
/** In characters. */
const longestGist = 90;

export const openEndedList: Rule = {
	meta: {
		id: 'open-ended-list',
		title: 'List that is left open',
		description:
			'Reports "etc.", "and so on", "and more", "or similar", "including but not limited to" and trailing dots in acceptance criteria; as information, a short sentence that ends with examples ("such as …") and says no more. Quoted texts, code and paths are left alone, so "Loading…" as a label is fine in quotes.',
		why: 'An open list cannot be ticked off: the tester stops somewhere, the customer expected one more.',
		sources: ['INCOSE Guide to Writing Requirements, R9'],
		category: 'criterion',
		severity: 'warning',
		fix: 'edit',
		examples: [
			{ kind: 'good', text: exampleStory({ criteria: ['The receipt can be had as PDF and PNG.'] }) },
			{ kind: 'bad', text: exampleStory({ criteria: ['The receipt can be had as PDF, PNG, etc.'] }) },
			{ kind: 'bad', text: exampleStory({ criteria: ['Cards, including but not limited to Visa, are accepted.'] }) },
		],
	},
	check(document, _, report) {
		if (!document.english) return;
		for (const criterion of document.criteria) {
			for (const sentence of sentencesOf(document, criterion)) {
				const prose = document.prose.slice(sentence.start, sentence.end);
				const closed = [...prose.matchAll(anywhere)];
				const open = [...prose.matchAll(atClauseEnd)].filter(
					({ index, 0: words }) =>
						endsClause(document, sentence.start + index + words.length, sentence) && !namesDots(prose, index),
				);
				for (const { index, 0: words } of prose.length > longestGist ? [] : prose.matchAll(gist)) {
					report({
						severity: 'info',
						message: `"${words}" gives examples only: name all that is meant.`,
						range: { start: sentence.start + index, end: sentence.start + index + words.length },
						fixes: [],
					});
				}
				for (const { index, 0: words } of [...closed, ...open]) {
					const range = { start: sentence.start + index, end: sentence.start + index + words.length };
					report({
						message: `"${words}" leaves the list open: name the rest, or stop where it stops.`,
						range,
						fixes: isWholeSentence(prose, words) ? [] : offer(document, criterion, fixes(document, range, sentence)),
					});
				}
			}
		}
	},
};

/** "is cut and ends with …" and "shows Loading…" are about dots on the screen. */
function namesDots(prose: string, at: number): boolean {
	const before = prose.slice(Math.max(0, at - 40), at);
	return /\b(?:with|by|as|to|an?|the|in|show|shows|dots|ellipsis) ?$/i.test(before) || /\s\p{Lu}\p{L}+$/u.test(before);
}

function fixes({ text }: LintDocument, range: TextRange, sentence: TextRange): Fix[] {
	const words = text.slice(range.start, range.end);
	// The period of "etc." also ends the sentence when nothing follows.
	const mark = /\w\.$/.test(words) && range.end === sentence.end ? { start: range.start, end: range.end - 1 } : range;
	const removed = removeWords(text, mark, sentence);
	const close: Fix = { title: `Remove "${words}"`, edits: [removed], safe: false };
	if (/^but/i.test(words)) return [close];
	const rest = { range: removed.range, newText: ` and ${gap(1, 'the last one')}${removed.newText}`, raw: true };
	return [close, { title: 'Name the rest', edits: [snippetEdit(text, [rest])], snippet: true, safe: false }];
}
