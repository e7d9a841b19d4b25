import type { Criterion } from '../model/criterion';
import { lineEndOf } from '../util/lineEnd';
import { lineStart, offer } from './offer';
import type { Fix, LintDocument } from './rule';
import type { Scenario } from './scenarios';
import { dressedAs, isOwnLead, newLead, slotsOf } from './stepSlots';

/** Two demands in one text: where the first ends, where the second begins, and what both share. */
export interface Seam {
	readonly end: number;
	readonly start: number;
	/** Words before the first demand that the second needs as well: condition, keyword, subject. */
	readonly shared: string;
}

/** Offers to make two list items of one, with what both share in each. Only where the item is one line and nothing stands below it. */
export function splitCriterion(document: LintDocument, criterion: Criterion, seam: Seam): readonly Fix[] {
	const { text } = document;
	const { textRange, form } = criterion;
	const lead = text.slice(lineStart(text, textRange.start), textRange.start);
	if ((form !== 'bullet' && form !== 'checklist') || !isOwnLead(lead)) return [];
	if (criterion.range.end !== textRange.end || criterion.text.includes('\n')) return [];
	const mark = /[.!]$/.exec(criterion.text)?.[0] ?? '';
	const first = text.charAt(seam.start);
	const opened = seam.shared === '' && /^\p{Lu}/u.test(criterion.text) ? first.toUpperCase() : first;
	const newText = `${mark}${lineEndOf(text)}${newLead(lead)}${seam.shared}${opened}`;
	const edits = [{ range: { start: seam.end, end: seam.start + 1 }, newText }];
	return offer(document, criterion, [{ title: 'Make two criteria of it', edits, safe: false }]);
}

/** Offers to make two steps of one, the second behind "And". Only where each step has a line of its own. */
export function splitStep(document: LintDocument, scenario: Scenario, at: number, seam: Seam): readonly Fix[] {
	const { text } = document;
	const slots = slotsOf(document, scenario);
	const step = scenario.steps[at];
	const lead = slots?.leads[Math.max(at, 1)] ?? (scenario.split ? slots?.leads[0] : undefined);
	if (slots?.form !== 'lines' || !step || lead === undefined || !isOwnLead(lead)) return [];
	const keyword = dressedAs(text.slice(step.range.start, step.range.end), 'and');
	const newText = `${lineEndOf(text)}${newLead(lead)}${keyword} ${seam.shared}`;
	const edits = [{ range: { start: seam.end, end: seam.start }, newText }];
	return offer(document, scenario.criterion, [{ title: 'Make two steps of it', edits, safe: false }]);
}
