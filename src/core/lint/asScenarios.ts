import type { Criterion } from '../model/criterion';
import { offer, snippetEdit } from './offer';
import type { Fix, LintDocument } from './rule';
import { escapeSnippet, gap } from './snippet';
import { unobservable } from './unobservable';

/**
 * Makes scenarios of plain criteria: what each says becomes the outcome, behind gaps for the start and the act. Offered
 * only when that goes for all of them.
 */
export function asScenarios(document: LintDocument, plain: readonly Criterion[]): readonly Fix[] {
	const { text, english } = document;
	const [first] = plain;
	if (!english || !first || !plain.every((criterion) => isOneSentence(criterion) && !unobservable(document, criterion)))
		return [];
	const edits = plain.map(({ textRange: { start, end } }, i) => {
		const scene = `Given ${gap(2 * i + 1, 'a starting point')}, when ${gap(2 * i + 2, 'somebody acts')}, then `;
		return { range: { start, end }, newText: scene + escapeSnippet(inSentence(text.slice(start, end))), raw: true };
	});
	const title =
		plain.length === 1 ? 'Rewrite the plain one as a scenario' : `Rewrite the ${plain.length} plain ones as scenarios`;
	const fix: Fix = { title, edits: [snippetEdit(text, edits)], snippet: true, safe: false };
	return plain.every((criterion) => offer(document, criterion, [fix]).length > 0) ? [fix] : [];
}

/** Nothing that would read wrongly behind "then": a condition, an order to the team, several sentences. */
function isOneSentence({ text, form }: Criterion): boolean {
	if (form === 'front-matter' || form === 'gherkin' || /[\n:;]/.test(text)) return false;
	if (/[.!?]\s/.test(text) || /\b(?:given|when|then|or)\b/i.test(text)) return false;
	return /^(?:an?|the|all|each|every|no|it|they|my|our|i|we|\d+)\s/i.test(text);
}

/** A capital at the start is the sentence's, but for "I". */
function inSentence(words: string): string {
	return /^I\b/.test(words) ? words : words.charAt(0).toLowerCase() + words.slice(1);
}
