import { lineEndOf } from '../util/lineEnd';
import { offer } from './offer';
import type { Fix, LintDocument } from './rule';
import type { Scenario } from './scenarios';
import { escapeSnippet, gap } from './snippet';
import { casedLike, dressedAs, newLead, slotsOf } from './stepSlots';

/**
 * Offers a new step before an existing one, written as its neighbours are: on a line of its own or in the sentence.
 * @param at index of the step that it goes before
 */
export function insertStep(
	document: LintDocument,
	scenario: Scenario,
	at: number,
	word: 'given' | 'when',
	words: string,
): readonly Fix[] {
	const { text } = document;
	const slots = slotsOf(document, scenario);
	const step = scenario.steps[at];
	if (!slots || !step) return [];
	const written = text.slice(step.range.start, step.range.end);
	const { start } = step.range;
	const title = `Add a ${word === 'given' ? 'Given' : 'When'}`;
	const neighbour = scenario.steps[Math.max(at, 1)];
	if (!neighbour) return [];
	if (slots.form === 'lines') {
		const lead = escapeSnippet(newLead(slots.leads[Math.max(at, 1)] ?? ''));
		const newText = `${escapeSnippet(dressedAs(written, word))} ${gap(1, words)}${lineEndOf(text)}${lead}`;
		return offer(document, scenario.criterion, [
			{ title, edits: [{ range: { start, end: start }, newText }], snippet: true, safe: false },
		]);
	}
	const before = scenario.steps[Math.max(at, 1) - 1];
	const between = text.slice(before?.range.end ?? start, neighbour.range.start);
	const keyword = casedLike(dressedAs(written, word), written);
	// The step that opened the sentence now stands within it.
	const moved = at === 0 ? casedLike(written, text.slice(neighbour.range.start, neighbour.range.end)) : written;
	const newText = `${escapeSnippet(keyword)} ${gap(1, words)}${escapeSnippet(between + moved)}`;
	return offer(document, scenario.criterion, [
		{ title, edits: [{ range: step.range, newText }], snippet: true, safe: false },
	]);
}
