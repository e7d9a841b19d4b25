import { lineEndOf } from '../util/lineEnd';
import { lineStart, offer, snippetEdit } from './offer';
import type { Fix, LintDocument } from './rule';
import type { Scenario } from './scenarios';
import { escapeSnippet, gap } from './snippet';
import { newLead, type StepSlots, slotsOf } from './stepSlots';

/** Indexes of the steps with which a further round of When and Then begins. */
export function laterRounds({ steps }: Scenario): readonly number[] {
	const rounds: number[] = [];
	let acted = false;
	let checked = false;
	steps.forEach(({ keyword, kind }, i) => {
		if (keyword === 'when' && checked) rounds.push(i);
		acted ||= kind === 'when';
		checked = (acted && kind === 'then') || (checked && kind === 'given');
	});
	return rounds;
}

/** Makes each later round a scenario of its own, with the same starting point. Only where steps have lines of their own. */
export function splitRounds(document: LintDocument, scenario: Scenario, rounds: readonly number[]): readonly Fix[] {
	const { text } = document;
	const slots = slotsOf(document, scenario);
	const lead = slots?.leads[1] ?? '';
	const isList = /[-*+•\d]/.test(lead);
	const { criterion } = scenario;
	// Continuation lines of a bullet would need a bullet of their own.
	if (slots?.form !== 'lines' || !(isList || criterion.form === 'gherkin')) return [];
	// What is given between the rounds already starts the next one.
	if (rounds.some((at) => scenario.steps[at - 1]?.kind === 'given')) return [];
	const edits = rounds.map((at, i) => {
		const start = lineStart(text, slots.contents[at]?.start ?? 0);
		return { range: { start, end: start }, newText: opening(document, scenario, slots, i + 1), raw: true };
	});
	const title = 'Split into one scenario a round';
	return offer(document, criterion, [{ title, edits: [snippetEdit(text, edits)], snippet: true, safe: false }]);
}

/** The lines with which a further scenario begins: its name in a gherkin block, and the steps that are given. */
function opening({ text }: LintDocument, { steps, criterion }: Scenario, slots: StepSlots, number: number): string {
	const lineEnd = lineEndOf(text);
	const lead = escapeSnippet(newLead(slots.leads[1] ?? ''));
	const first = steps.findIndex(({ kind }) => kind !== 'given');
	const given = slots.contents.slice(0, first).map(({ start, end }) => escapeSnippet(text.slice(start, end)));
	if (given.length === 0) given.push(`Given ${gap(2 * number - 1, 'a starting point')}`);
	const lines = given.map((words) => `${lead}${words}${lineEnd}`).join('');
	if (criterion.form !== 'gherkin') return lines;
	const from = criterion.range.start;
	const column = escapeSnippet(/^[ \t]*/.exec(text.slice(lineStart(text, from), from))?.[0] ?? '');
	return `${lineEnd}${column}Scenario: ${gap(2 * number, 'what else happens')}${lineEnd}${lines}`;
}
