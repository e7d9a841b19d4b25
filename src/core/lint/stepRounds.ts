import { lineEndOf } from '../util/lineEnd';
import { isFollowedByStep } from './neighbours';
import { lineStart, offer, snippetEdit } from './offer';
import type { Fix, LintDocument } from './rule';
import { runsOf, type Scenario } from './scenarios';
import { escapeSnippet, gap } from './snippet';
import { dressedAs, isOwnLead, newLead, type StepSlots, slotsOf } from './stepSlots';
import { vagueThens } from './vagueThen';

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
	const { criterion, steps } = scenario;
	if (!slots || !canBegin(document, scenario, slots)) return [];
	if (!areWhole(document, scenario, rounds)) return [];
	const given = steps.findIndex(({ kind }) => kind !== 'given');
	const edits = rounds.map((at, i) => {
		const start = lineStart(text, slots.contents[at]?.start ?? 0);
		return { range: { start, end: start }, newText: opening(document, scenario, slots, given, i + 1), raw: true };
	});
	const title = 'Split into one scenario a round';
	return offer(document, criterion, [{ title, edits: [snippetEdit(text, edits)], snippet: true, safe: false }]);
}

/**
 * Splits the outcome of a scenario over two that begin alike and do the same. Only where that leaves neither with more
 * steps than a team wants.
 */
export function splitOutcome(document: LintDocument, scenario: Scenario, most: number): readonly Fix[] {
	const { text } = document;
	const { steps, criterion } = scenario;
	const slots = slotsOf(document, scenario);
	const kinds = runsOf(scenario).map(({ kind }) => kind);
	const then = steps.findIndex(({ kind }) => kind === 'then');
	const half = Math.ceil((steps.length - then) / 2);
	const at = then + half;
	if (!slots || then < 1 || kinds.at(-1) !== 'then' || new Set(kinds).size !== kinds.length) return [];
	if (steps.length - then < 2 || at > most || !canBegin(document, scenario, slots)) return [];
	const step = steps[at];
	const slot = slots.contents[at];
	if (!step || !slot) return [];
	const start = lineStart(text, slot.start);
	const lead = text.slice(start, slot.start);
	const keyword = dressedAs(text.slice(slot.start, slot.end), 'then');
	const newText = `${opening(document, scenario, slots, then, 1)}${escapeSnippet(`${lead}${keyword} `)}`;
	const title = 'Split the outcome over two scenarios';
	const edit = { range: { start, end: step.textRange.start }, newText };
	return offer(document, criterion, [{ title, edits: [edit], snippet: /\$\{/.test(newText), safe: false }]);
}

/** Each round acts and then checks something; nothing is given between them, which would start the next one. */
function areWhole(document: LintDocument, scenario: Scenario, rounds: readonly number[]): boolean {
	const ends = [...rounds, scenario.steps.length];
	return ends.every((end, i) => {
		const round = { ...scenario, steps: scenario.steps.slice(ends[i - 1] ?? 0, end) };
		const kinds = runsOf(round).map(({ kind }) => kind);
		const order = kinds.join(' ');
		// What is empty by itself is left with the outcome that hides it.
		return (
			(order === 'when then' || (i === 0 && order === 'given when then')) && vagueThens(document, round).length === 0
		);
	});
}

/** Whether a further scenario can begin between the steps of one: below a name in a gherkin block, or in a bullet of its own. */
function canBegin(document: LintDocument, { criterion, split }: Scenario, { form, leads }: StepSlots): boolean {
	if (form !== 'lines' || isFollowedByStep(document, criterion)) return false;
	const { text } = document;
	if (criterion.form === 'gherkin') {
		// The examples of an outline would stay with the last of its scenarios.
		return text.slice(criterion.textRange.end, criterion.range.end).trim() === '';
	}
	const lead = leads[split ? 1 : 0] ?? '';
	// A number or label would be there twice.
	return isOwnLead(lead) && /[-*+•]/.test(lead);
}

/**
 * The lines with which a further scenario begins: its name in a gherkin block, and its first steps once more.
 * @param count how many steps are written again
 */
function opening(
	{ text }: LintDocument,
	{ steps, criterion }: Scenario,
	{ contents, leads }: StepSlots,
	count: number,
	number: number,
): string {
	const lineEnd = lineEndOf(text);
	const leadOf = (i: number) => escapeSnippet(newLead(leads[i] ?? leads[1] ?? ''));
	const again = contents.slice(0, count).map(({ start, end }) => escapeSnippet(text.slice(start, end)));
	if (steps[0]?.kind !== 'given') {
		const written = text.slice(contents[0]?.start, contents[0]?.end);
		again.unshift(`${escapeSnippet(dressedAs(written, 'given'))} ${gap(2 * number - 1, 'a starting point')}`);
	}
	const lines = again.map((words, i) => `${leadOf(i)}${words}${lineEnd}`).join('');
	if (criterion.form !== 'gherkin') return lines;
	const from = criterion.range.start;
	const column = escapeSnippet(/^[ \t]*/.exec(text.slice(lineStart(text, from), from))?.[0] ?? '');
	return `${lineEnd}${column}Scenario: ${gap(2 * number, 'what else happens')}${lineEnd}${lines}`;
}
