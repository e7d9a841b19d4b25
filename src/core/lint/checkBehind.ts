import { isTickedApart, placeSteps } from './placeSteps';
import type { Fix, LintDocument } from './rule';
import { runsOf, type Scenario } from './scenarios';
import { dressedAs, slotsOf } from './stepSlots';

/**
 * Moves a check from the starting point to the end of the outcome. Only where the scenario has one of each part, in order.
 * @param at index of the step
 */
export function checkBehind(document: LintDocument, scenario: Scenario, at: number): Fix | undefined {
	const { text } = document;
	const { steps } = scenario;
	const slots = slotsOf(document, scenario);
	const step = steps[at];
	const kinds = runsOf(scenario).map(({ kind }) => kind);
	if (!slots || !step || !steps[0]?.kind || isTickedApart(scenario, slots)) return undefined;
	if (isSpreadOverItems(slots.leads)) return undefined;
	if (kinds.join(' ') !== 'given when then') return undefined;
	const contents = slots.contents.map(({ start, end }) => text.slice(start, end));
	const wordsOf = (i: number) =>
		(contents[i] ?? '').slice((steps[i]?.textRange.start ?? 0) - (steps[i]?.range.start ?? 0));
	const last = `${dressedAs(contents.at(-1) ?? '', 'and')} ${wordsOf(at)}`;
	const opensRun = step.keyword === 'given' && steps[at + 1]?.kind === 'given' && steps[at + 1]?.keyword !== 'given';
	const left = opensRun
		? contents.with(at + 1, `${dressedAs(contents[at] ?? '', 'given')} ${wordsOf(at + 1)}`)
		: contents;
	const edit = placeSteps(document, slots, [...left.toSpliced(at, 1), last]);
	return { title: 'Move the check behind "Then"', edits: [edit], safe: false };
}

/** Of list items with several steps each, every step would go on into another item than its own. */
function isSpreadOverItems([, ...leads]: readonly string[]): boolean {
	const marked = leads.filter((lead) => /[-*+•]|\d[.)]/.test(lead)).length;
	return marked > 0 && marked < leads.length;
}
