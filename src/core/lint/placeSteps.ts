import type { TextEdit } from '../model/textEdit';
import type { LintDocument } from './rule';
import type { Scenario } from './scenarios';
import { escapeSnippet } from './snippet';
import { casedLike, type StepSlots } from './stepSlots';

/**
 * Puts other words into the places of a scenario's steps. Marks, numbers and what joins the steps of a sentence keep their
 * places, and the first letter of a step in a sentence is as large as the one that stood there.
 * @param words one for each step
 * @param snippet the words have gaps, and are escaped outside of them
 */
export function placeSteps(
	{ text }: LintDocument,
	{ form, contents }: StepSlots,
	words: readonly string[],
	snippet = false,
): TextEdit {
	const start = contents[0]?.start ?? 0;
	let at = start;
	let newText = '';
	contents.forEach((slot, i) => {
		const between = text.slice(at, slot.start);
		const written = text.slice(slot.start, slot.end);
		const next = words[i] ?? '';
		newText += snippet ? escapeSnippet(between) : between;
		newText += form === 'inline' ? casedLike(next, written) : next;
		at = slot.end;
	});
	return { range: { start, end: at }, newText };
}

/**
 * A tick belongs to its step and would stay behind when steps change places. That of a criterion whose other steps are lines
 * below it is the criterion's.
 */
export function isTickedApart({ split }: Scenario, { form, leads }: StepSlots): boolean {
	const [first, ...others] = leads.map((lead) => /\[(.)\]\s*$/.exec(lead)?.[1]?.toLowerCase());
	const boxes = new Set(others);
	if (split || boxes.size !== 1 || !boxes.has(undefined)) boxes.add(first);
	return form === 'lines' && boxes.size > 1;
}
