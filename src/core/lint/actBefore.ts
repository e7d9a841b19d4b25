import { lineEndOf } from '../util/lineEnd';
import { placeSteps } from './placeSteps';
import type { Fix, LintDocument } from './rule';
import type { Scenario } from './scenarios';
import { escapeSnippet, gap } from './snippet';
import { dressedAs, newLead, slotsOf } from './stepSlots';
import { vagueThens } from './vagueThen';

/**
 * Moves an act that opens the outcome behind "When". The step behind it opens the outcome then; without one there is a gap
 * for what can be seen.
 * @param at index of the step
 */
export function actBefore(document: LintDocument, scenario: Scenario, at: number): Fix | undefined {
	const { text } = document;
	const { steps } = scenario;
	const slots = slotsOf(document, scenario);
	const step = steps[at];
	const before = steps[at - 1]?.kind;
	if (!slots || step?.keyword !== 'then' || (before !== 'when' && before !== 'given')) return undefined;
	const next = steps[at + 1];
	// What is done next would begin a second round.
	if (next?.kind === 'when' || (before === 'given' && steps.some(({ kind }) => kind === 'when'))) return undefined;
	const contents = slots.contents.map(({ start, end }) => text.slice(start, end));
	const written = contents[at] ?? '';
	const words = written.slice(step.textRange.start - step.range.start);
	const acts = `${dressedAs(written, before === 'when' ? 'and' : 'when')} ${words}`;
	const title = 'Move the act behind "When"';
	if (next?.kind === 'then') {
		const left = { ...scenario, steps: steps.toSpliced(at, 1) };
		if (vagueThens(document, left).length > 0) return undefined;
		if (next.keyword === 'then')
			return { title, edits: [placeSteps(document, slots, contents.with(at, acts))], safe: false };
		const outcome = `${dressedAs(written, 'then')} ${(contents[at + 1] ?? '').slice(next.textRange.start - next.range.start)}`;
		const edit = placeSteps(document, slots, contents.with(at, acts).with(at + 1, outcome));
		return { title, edits: [edit], safe: false };
	}
	const seen = gap(1, 'what can be seen');
	const then = escapeSnippet(dressedAs(written, 'then', slots.form === 'lines'));
	const lead = slots.form === 'lines' ? lineEndOf(text) + escapeSnippet(newLead(slots.leads[at] ?? '')) : ', ';
	const escaped = contents.map(escapeSnippet).with(at, `${escapeSnippet(acts)}${lead}${then} ${seen}`);
	return { title, edits: [placeSteps(document, slots, escaped, true)], snippet: true, safe: false };
}
