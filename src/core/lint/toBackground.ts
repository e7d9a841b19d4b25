import type { Criterion } from '../model/criterion';
import { lineEndOf } from '../util/lineEnd';
import { indexOfCriterion } from './neighbours';
import { lineStart, nextLine } from './offer';
import type { Fix, LintDocument } from './rule';
import type { Scenario } from './scenarios';
import { slotsOf } from './stepSlots';

/**
 * Moves the starting point of the only scenario of a gherkin block into a background.
 * @param most how many steps a scenario may have
 */
export function toBackground(document: LintDocument, scenario: Scenario, most: number): Fix | undefined {
	const { text } = document;
	const { steps, criterion } = scenario;
	const slots = slotsOf(document, scenario);
	const count = steps.findIndex(({ kind }) => kind !== 'given');
	const last = slots?.contents[count - 1];
	if (criterion.form !== 'gherkin' || slots?.form !== 'lines' || !last || steps.length - count > most) return undefined;
	if (!isAlone(document, criterion) || steps[count]?.keyword === 'and') return undefined;
	// Placeholders of an outline mean nothing in a background.
	if (text.slice(criterion.textRange.end, criterion.range.end).trim() !== '') return undefined;
	const head = lineStart(text, criterion.range.start);
	const named = text.slice(criterion.range.start, criterion.textRange.start);
	if (!/^(?:@|#|scenario|example)/i.test(named)) return undefined;
	const from = lineStart(text, steps[0]?.range.start ?? 0);
	const to = nextLine(text, last.end);
	const column = text.slice(head, criterion.range.start);
	const lineEnd = lineEndOf(text);
	const background = `${column}Background:${lineEnd}${text.slice(from, to)}${lineEnd}`;
	return {
		title: 'Move the starting point into a background',
		edits: [
			{ range: { start: head, end: head }, newText: background },
			{ range: { start: from, end: to }, newText: '' },
		],
		safe: false,
	};
}

/** No other scenario, and no background, stands in its block. */
function isAlone({ outline, text, criteria }: LintDocument, criterion: Criterion): boolean {
	const { lines } = outline;
	const at = lines.findIndex(({ start, end }) => start <= criterion.range.start && criterion.range.start <= end);
	let first = at;
	while (first > 0 && lines[first - 1]?.kind === lines[at]?.kind) first--;
	const block = text.slice(lines[first]?.start ?? 0, criterion.range.start);
	if (/^[ \t]{0,40}(?:background|rule):/im.test(block)) return false;
	const i = indexOfCriterion(criteria, criterion);
	const between = (a: Criterion | undefined, b: Criterion | undefined) =>
		!a ||
		!b ||
		a.form !== 'gherkin' ||
		b.form !== 'gherkin' ||
		/^[ \t]{0,40}(?:```|~~~)/m.test(text.slice(a.range.end, b.range.start));
	return between(criteria[i - 1], criterion) && between(criterion, criteria[i + 1]);
}
