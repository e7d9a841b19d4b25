import type { TextEdit } from '../model/textEdit';
import type { TextRange } from '../model/textRange';
import type { VagueUse } from './findVague';
import { snippetEdit } from './offer';
import { removeWords } from './removal';
import type { Fix, LintDocument } from './rule';
import { clauseEnd, nounEnd } from './sentences';
import { gap } from './snippet';
import type { VagueKind } from './vagueTerms';

/** Completes the sentence `"…" cannot be tested: `. */
export const advice: Readonly<Record<VagueKind, string>> = {
	speed: 'say how fast, for example "within 2 s at the 95th percentile"',
	ease: 'say what a newcomer manages, for example "in at most 3 steps without help"',
	manner: 'say what can be seen, for example the message that appears and what is kept',
	amount: 'say how many, for example "at most 3"',
	which: 'name what is meant, for example the exact text or the allowed values',
	quality: 'say what decides it, for example a number, a standard or a named design',
};

/** What stands behind the noun, the clause or the sentence once the vague word is gone from it. */
const tails: Readonly<Record<VagueKind, string>> = {
	speed: ` within ${gap(1, '2')} s`,
	ease: ` (${gap(1, 'what a newcomer manages')})`,
	manner: `, so that ${gap(1, 'this can be seen')}`,
	amount: ` (${gap(1, 'how many')})`,
	which: ` (${gap(1, 'say which')})`,
	quality: ` (${gap(1, 'what decides it')})`,
};

/** No word is moved further: an edit repeats what it moves over. */
const longestMove = 300;

const inSteps = ` in at most ${gap(1, '3')} steps without help`;

/** What stands in place of a predicate: "is intuitive", "looks good". */
const predicates: Readonly<Record<VagueKind, string>> = {
	speed: `done within ${gap(1, '2')} s`,
	ease: `usable in at most ${gap(1, '3')} steps without help`,
	manner: gap(1, 'what can be seen'),
	amount: gap(1, 'at most 3'),
	which: `one of ${gap(1, 'the allowed values')}`,
	quality: `as in ${gap(1, 'the named design')}`,
};

const titles: Readonly<Record<VagueKind, string>> = {
	speed: 'Say how fast',
	ease: 'Say in how many steps',
	manner: 'Say what can be seen',
	amount: 'Say how many',
	which: 'Name what is meant',
	quality: 'Say what decides it',
};

/** A template that takes the vague word out and leaves a gap for what it stood for; none where the sentence would suffer. */
export function replacements(document: LintDocument, use: VagueUse, sentence: TextRange): readonly Fix[] {
	const { term, range } = use;
	const { text } = document;
	const inPlace = term.kind === 'amount' || isPredicate(document, range, sentence);
	// "Labels appropriate to the shelf" leans on the word.
	if (!inPlace && term.kind === 'which' && /^\s+(?:to|for)\b/i.test(text.slice(range.end, range.end + 10))) return [];
	const edits = inPlace
		? [{ range: withDegree(text, range, sentence), newText: predicates[term.kind], raw: true }]
		: withTail(document, use, sentence);
	return [{ title: titles[term.kind], edits: [snippetEdit(text, edits)], snippet: true, safe: false }];
}

type RawEdit = TextEdit & { readonly raw?: boolean };

function withTail(document: LintDocument, { term, range }: VagueUse, sentence: TextRange): RawEdit[] {
	const { text } = document;
	const isAdverb = /(?<!friend)ly$/i.test(text.slice(range.start, range.end));
	const words = isAdverb && term.kind === 'ease' ? inSteps : tails[term.kind];
	const at = Math.max(range.end, tailPlace(document, term.kind, isAdverb, range.end, sentence));
	const removed = withoutWord(text, range, sentence);
	if (text.slice(range.end, at).trim() !== '')
		return [...removed, { range: { start: at, end: at }, newText: words, raw: true }];
	// The tail takes the word's place, with the blanks before it.
	const wide = withDegree(text, range, sentence);
	const before = text.slice(sentence.start, wide.start);
	return [{ range: { start: sentence.start + before.trimEnd().length, end: range.end }, newText: words, raw: true }];
}

function tailPlace(
	document: LintDocument,
	kind: VagueKind,
	isAdverb: boolean,
	from: number,
	sentence: TextRange,
): number {
	if (kind === 'manner') return sentenceEnd(document, from, sentence);
	return isAdverb || kind === 'speed' ? clauseEnd(document, from, sentence) : nounEnd(document, from, sentence);
}

/** Before the mark that ends the sentence, or before a semicolon; the end of the clause where that is far away. */
function sentenceEnd(document: LintDocument, from: number, sentence: TextRange): number {
	if (sentence.end - from > longestMove) return clauseEnd(document, from, sentence);
	const rest = document.text.slice(from, sentence.end);
	const semicolon = rest.indexOf(';');
	return from + (semicolon === -1 ? rest.replace(/[.!?]+$/, '') : rest.slice(0, semicolon)).trimEnd().length;
}

function isPredicate({ text }: LintDocument, range: TextRange, sentence: TextRange): boolean {
	return (
		copula.test(text.slice(Math.max(sentence.start, range.start - 60), range.start)) &&
		/^\s*(?:$|[^\s\p{L}\p{N}"'`]|(?:and|or|but|in|on|for|with|to|when|if|at|by|from|even|while|after|before|across|during|under|without|regardless)\b)/u.test(
			text.slice(range.end, Math.min(sentence.end, range.end + 20)),
		)
	);
}

const copula =
	/\b(?:is|are|be|was|were|been|being|looks?|feels?|seems?|appears?|remains?|stays?|becomes?)\s+(?:(?:very|so|really|quite|more|fully|always|still|also|both|visually|extremely)\s+)*$/i;
const degree = /(?:\b(?:very|so|really|quite|more|fully|visually|extremely)\s+)+$/i;

function withDegree(text: string, { start, end }: TextRange, sentence: TextRange): TextRange {
	const before = text.slice(Math.max(sentence.start, start - 40), start);
	return { start: start - (degree.exec(before)?.[0].length ?? 0), end };
}

/** Takes the word out, and turns "an" before it into "a" where the next word asks for it. */
function withoutWord(text: string, range: TextRange, sentence: TextRange): TextEdit[] {
	const wide = withDegree(text, range, sentence);
	const removed = removeWords(text, wide, sentence);
	const article = /\b(an?)\s+$/i.exec(text.slice(Math.max(sentence.start, wide.start - 6), wide.start));
	const next = /^\s*([\p{L}\p{N}])/u.exec(text.slice(wide.end, wide.end + 20))?.[1];
	if (!article?.[1] || !next) return [removed];
	const start = wide.start - article[0].length;
	const wanted = /[aeio]/i.test(next) ? 'n' : '';
	const at = start + 1;
	return [{ range: { start: at, end: start + article[1].length }, newText: wanted }, removed];
}
