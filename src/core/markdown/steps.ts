import type { Step, StepKeyword } from '../model/criterion';
import type { TextRange } from '../model/textRange';
import { findKeywords, type Keyword } from './stepKeywords';

/**
 * Finds the Given/When/Then steps of one criterion's wording, in one line or over several.
 *
 * The wording is taken for steps when it opens with `Given` or `When` (or has a line that opens so, in capitals or bold) and
 * goes on with at least one further kind: `Given … when/then`, `When … then`. Bold keywords need no company. A further
 * keyword counts when it opens a line or is bold, capitalised, or in lower case behind punctuation and next in the order
 * given, when, then. So "is shown when empty" is no step. Without any `then` found so, "given a when b then c" is read
 * without commas. `and` and `but` count only at the start of a line, in bold, or in capitals.
 *
 * @param whole the wording, without mark and label; a title in bold ("**Refused card:** Given …") may stand in front
 */
export function findSteps(text: string, whole: TextRange): Step[] {
	const range = { start: whole.start + titleOf(text, whole), end: whole.end };
	if (!mayOpen(text, range)) return [];
	const keywords = findKeywords(text, range);
	if (keywords.length === 0) return [];
	const strict = sequence(keywords, range, false);
	const found = strict.some((keyword) => keyword.word === 'then') ? strict : laxOr(strict, keywords, range);
	if (!areSteps(found)) return [];
	return found.map((keyword, index) => stepOf(text, keyword, found[index + 1]?.cut ?? range.end));
}

const title =
	/^(?:\*\*[^*\n]{1,80}\*\*|__[^_\n]{1,80}__)[:.]?[ \t]{1,8}(?:[–—-][ \t]{1,8})?(?=[*_]{0,2}(?:given|when)\b)/i;
const keyword = /^(?:\*\*|__)(?:given|when|then|and|but)\b[\s:]{0,3}(?:\*\*|__)/i;

/** The length of a bold title in front of steps; a bold keyword is none. */
function titleOf(text: string, { start, end }: TextRange): number {
	if (!/[*_]/.test(text.charAt(start))) return 0;
	const head = text.slice(start, Math.min(end, start + 120));
	return keyword.test(head) ? 0 : (title.exec(head)?.[0].length ?? 0);
}

/** First characters of keywords and of emphasis; spares most wordings the patterns. */
const opening = new Set([...'gwtabGWTAB*_`'].map((character) => character.charCodeAt(0)));

/** Steps start at the first character or on a later line. */
function mayOpen(text: string, { start, end }: TextRange): boolean {
	if (openingKeyword(text, start, end)) return true;
	const lineFeed = text.indexOf('\n', start);
	return lineFeed >= 0 && lineFeed < end;
}

/** The step keyword with which a wording opens. */
export function openingKeyword(text: string, start: number, end: number): StepKeyword | undefined {
	if (!opening.has(text.charCodeAt(start))) return undefined;
	const match = /^[*_`]{0,3}(given|when|then|and|but)(?=[\s:*_`]|$)/i.exec(
		text.slice(start, Math.min(end, start + 12)),
	);
	return match?.[1]?.toLowerCase() as StepKeyword | undefined;
}

function laxOr(strict: Keyword[], keywords: readonly Keyword[], range: TextRange): Keyword[] {
	const lax = sequence(keywords, range, true);
	return lax.some((keyword) => keyword.word === 'then') ? lax : strict;
}

function areSteps(found: readonly Keyword[]): boolean {
	const [first] = found;
	if (!first) return false;
	const has = (word: StepKeyword) => found.some((keyword) => keyword.word === word);
	if (has('then')) return has('given') || has('when');
	return (has('given') && has('when')) || (first.bold && first.word !== 'and' && first.word !== 'but');
}

/** The keywords that stand for steps, in text order. */
function sequence(keywords: readonly Keyword[], range: TextRange, lax: boolean): Keyword[] {
	const found: Keyword[] = [];
	let reached = 0;
	for (const keyword of keywords) {
		const first = found[0];
		const accepted = first ? follows(keyword, first, reached, lax) : opens(keyword, range);
		if (!accepted) continue;
		found.push(keyword);
		reached = Math.max(reached, orderOf(keyword.word));
	}
	return found;
}

function opens(keyword: Keyword, range: TextRange): boolean {
	if (keyword.start === range.start) return keyword.bold || keyword.word === 'given' || keyword.word === 'when';
	return (
		keyword.opensLine &&
		(keyword.word === 'given' || keyword.word === 'when') &&
		(keyword.bold || keyword.style !== 'lower')
	);
}

function follows(keyword: Keyword, first: Keyword, reached: number, lax: boolean): boolean {
	const { word, style, bold, opensLine, opensClause } = keyword;
	const order = orderOf(word);
	const advances = order > reached || (word === 'then' && reached === 3);
	if (bold) return true;
	if (word === 'and' || word === 'but') {
		if (opensLine) return style !== 'lower' || first.style === 'lower';
		return style === 'upper' || (style === 'capital' && opensClause);
	}
	if (opensLine) return style !== 'lower' || first.style === 'lower' || advances;
	if (style !== 'lower') return word !== 'given' || opensClause;
	return word !== 'given' && advances && (opensClause || (lax && !keyword.joined));
}

function orderOf(word: StepKeyword): number {
	return word === 'given' ? 1 : word === 'when' ? 2 : word === 'then' ? 3 : 0;
}

function stepOf(text: string, keyword: Keyword, limit: number): Step {
	let end = limit;
	while (end > keyword.textStart && /[\s,;]/.test(text[end - 1] ?? '')) end--;
	const start = Math.min(keyword.textStart, end);
	return { keyword: keyword.word, range: { start: keyword.start, end }, textRange: { start, end } };
}
