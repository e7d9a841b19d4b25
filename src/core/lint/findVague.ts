import type { TextRange } from '../model/textRange';
import type { LintDocument } from './rule';
import { endsClause } from './sentences';
import { type VagueKind, type VagueTerm, type VagueTerms, vagueTerms } from './vagueTerms';

export interface VagueUse<Kind = VagueKind> {
	readonly term: VagueTerm<Kind>;
	readonly range: TextRange;
}

/** What a judgement may be about when it only says what something is good for, and when it only tells how somebody acts. */
const purposes = new Set<unknown>(['speed', 'ease', 'quality']);
const named = new Set<unknown>(['ease', 'quality']);
const manners = new Set<unknown>(['speed', 'ease', 'manner']);

/** "When the guest types quickly": how somebody acts is for the tester to choose. */
function isAct(before: string): boolean {
	return /\b(?:if|when|whenever|unless|while)\b[^,;:]{0,79}$/i.test(before);
}

interface Word extends TextRange {
	/** Lower case. */
	readonly word: string;
}

const looks = new Set('look looks looking looked feel feels felt seem seems appear appears'.split(' '));
const copulas = new Set([
	...looks,
	...'is are be was were been being remain remains stay stays become becomes'.split(' '),
]);
const degrees = new Set(
	'very so really quite more fully always still also both as visually reasonably sufficiently extremely super not too'.split(
		' ',
	),
);
/** A clause goes on behind these, so a manner adverb before them has come to its verb's end. */
const links = new Set(
	'in on for with across when if after before to by from and or but at while even during under without regardless'.split(
		' ',
	),
);

/** The vague terms of one sentence that nothing in the sentence makes precise; of the core list. */
export function findVague(document: LintDocument, sentence: TextRange): VagueUse[] {
	return findTerms(document, sentence, vagueTerms);
}

/** The same for other lists of terms. */
export function findTerms<Kind>(
	document: LintDocument,
	sentence: TextRange,
	terms: VagueTerms<Kind>,
): VagueUse<Kind>[] {
	const words = wordsOf(document.prose, sentence);
	const uses: VagueUse<Kind>[] = [];
	let precise: ((at: number) => boolean) | undefined;
	for (let i = 0; i < words.length; i++) {
		const term = terms.get(words[i]?.word ?? '')?.find((candidate) => isUse(candidate, words, i, document, sentence));
		if (!term) continue;
		const range = { start: words[i]?.start ?? 0, end: words[i + term.words.length - 1]?.end ?? 0 };
		precise ??= precisionOf(document, sentence);
		const told = term.kind === 'manner' && without.test(document.prose.slice(range.end, range.end + 80));
		if (!told && !precise(range.end)) uses.push({ term, range });
		i += term.words.length - 1;
	}
	return uses;
}

function wordsOf(prose: string, { start, end }: TextRange): Word[] {
	return Array.from(prose.slice(start, end).matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’_-]*/gu), ({ index, 0: word }) => ({
		word: word.toLowerCase(),
		start: start + index,
		end: start + index + word.length,
	}));
}

function isUse(
	term: VagueTerm<unknown>,
	words: readonly Word[],
	at: number,
	document: LintDocument,
	sentence: TextRange,
): boolean {
	const size = term.words.length;
	const { text } = document;
	for (let k = 1; k < size; k++) {
		const [previous, word] = [words[at + k - 1], words[at + k]];
		if (!previous || !word || word.word !== term.words[k] || !isBlank(text, previous.end, word.start)) return false;
	}
	const first = words[at];
	const last = words[at + size - 1];
	if (!first || !last || isName(text, first, words[at + size], sentence)) return false;
	const before = neighbour(words, at, -1, text);
	const after = neighbour(words, at + size - 1, 1, text);
	if (term.unlessBefore.has(before) || term.unlessAfter.has(after)) return false;
	// "as quickly as possible" is an escape clause and reported as one.
	if (before === 'as' && after === 'as') return false;
	// "In green, for quick recognition": what something is good for is not what is tested.
	if (before === 'for' && purposes.has(term.kind)) return false;
	// "The intuitive mode is on": one of several that the reader is taken to know.
	if (before === 'the' && named.has(term.kind) && after !== '' && !links.has(after)) return false;
	if (manners.has(term.kind) && isAct(document.prose.slice(Math.max(sentence.start, first.start - 80), first.start)))
		return false;
	if (/[\w/@#.-]/.test(text.charAt(first.start - 1)) || /[/@#-]/.test(text.charAt(last.end))) return false;
	if (term.place === 'predicate') return isPredicate(copulas, words, at, after, text);
	if (term.place === 'look') return isPredicate(looks, words, at, after, text);
	if (term.place === 'end') return endsClause(document, last.end, sentence) || links.has(after);
	return true;
}

/** "Quick Start", "the Fast lane": a capital in the middle of a sentence, or one followed by another, is part of a name. */
function isName(text: string, { start }: Word, next: Word | undefined, sentence: TextRange): boolean {
	const capital = (at: number) => /^\p{Lu}\p{Ll}/u.test(text.slice(at, at + 2));
	if (!capital(start)) return false;
	return start > sentence.start + 3 || (next !== undefined && capital(next.start));
}

function isPredicate(
	verbs: ReadonlySet<string>,
	words: readonly Word[],
	at: number,
	after: string,
	text: string,
): boolean {
	let i = at - 1;
	while (i >= 0 && degrees.has(words[i]?.word ?? '')) i--;
	if (!verbs.has(words[i]?.word ?? '') || /[,;:]/.test(text.slice(words[i]?.end, words[at]?.start))) return false;
	// "is a good …" and "is simple text" describe a noun; a judgement ends the clause or goes on with a link.
	if (after !== '' && !links.has(after) && after !== 'enough' && after !== 'looking') return false;
	// "Easy, medium or hard" names the values that there are.
	const last = words[at]?.end ?? 0;
	return !/^(?:,\s{0,4}[\w-]{1,30}){0,4},?\s{1,4}or\s/.test(text.slice(last, last + 120));
}

/** The word next to another, or nothing when a mark stands between. */
function neighbour(words: readonly Word[], at: number, step: 1 | -1, text: string): string {
	const [a, b] = step === 1 ? [words[at], words[at + 1]] : [words[at - 1], words[at]];
	if (!a || !b || !isBlank(text, a.end, b.start)) return '';
	return (step === 1 ? b : a).word;
}

function isBlank(text: string, start: number, end: number): boolean {
	return text.slice(start, Math.min(end, start + 40)).trim() === '';
}

/** "Cleanly, without a line on stderr" says what clean is. "Without errors" says no more than "correctly" does. */
const without =
	/^\s{1,4}without\s{1,4}(?!(?:an?\s|any\s)?\s{0,4}(?:[\w-]{1,20}\s{1,4})?(?:errors?|issues?|problems?|bugs)\b)\p{L}/iu;
const measures =
	/\d\s?(?:%|ms\b|s\b|secs?\b|seconds?\b|min\b|minutes?\b|h\b|hours?\b|days?\b|px\b|[kmg]i?b\b|fps\b|steps?\b|clicks?\b|percent\b|points?\b|[x×]\b)|\b(?:code|status|http) \d|\b(?:wcag|owasp|asvs|tls|rfc|iso|gdpr)\b|\bi\.e\.|\bnamely\b|\bthat is,/i;
const examples = /^[^.]{0,60}?(?:\b(?:such as|for example|like)\b|\be\.g\.|:\s*\S|\(| [-–—] )/i;

/**
 * Tells whether a term that ends at an offset is made precise: a measure, a named standard or an explanation anywhere in
 * the sentence; quoted text, code, a link, an example or a bracket behind the term.
 */
function precisionOf({ text, prose }: LintDocument, { start, end }: TextRange): (at: number) => boolean {
	if (measures.test(prose.slice(start, end))) return () => true;
	let lastMasked = -1;
	for (let i = end - 1; i >= start; i--) {
		if (prose.charCodeAt(i) !== text.charCodeAt(i)) {
			lastMasked = i;
			break;
		}
	}
	return (at) => lastMasked > at || examples.test(text.slice(at, Math.min(end, at + 80)));
}
