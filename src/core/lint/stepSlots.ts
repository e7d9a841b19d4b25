import type { TextRange } from '../model/textRange';
import { lineStart } from './offer';
import type { LintDocument } from './rule';
import type { Scenario, ScenarioStep } from './scenarios';

/** Where the steps of a scenario stand, for edits that move or add some. */
export interface StepSlots {
	/** `lines`: each step on lines of its own; `inline`: all in one sentence. */
	readonly form: 'lines' | 'inline';
	/** By step: its words with tables and the like that belong to it. */
	readonly contents: readonly TextRange[];
	/** What stands before each step on its line. Of the first one it may be more than a list mark. */
	readonly leads: readonly string[];
}

const ownLead = /^[>\s]*(?:(?:[-*+•]|\d{1,9}[.)])\s+(?:\[.\]\s+)?)?$/;

/** Undefined where some steps have lines of their own and others have not. */
export function slotsOf({ text }: LintDocument, { steps, range }: Scenario): StepSlots | undefined {
	const starts = lineStarts(text, steps);
	const leads = steps.map((step, i) => text.slice(starts[i], step.range.start));
	if (steps.length > 1 && starts.slice(1).every((start) => start === starts[0])) {
		return { form: 'inline', contents: steps.map((step, i) => inlineContent(text, step, steps[i + 1])), leads };
	}
	if (!leads.slice(1).every(isOwnLead)) return undefined;
	const contents = steps.map(({ range: { start } }, i) => {
		const end = starts[i + 1] ?? range.end;
		return { start, end: start + text.slice(start, end).trimEnd().length };
	});
	return { form: 'lines', contents, leads };
}

/** Looks back no further than to the step before, so that many steps in one line take no longer than on many. */
function lineStarts(text: string, steps: readonly ScenarioStep[]): number[] {
	const starts: number[] = [];
	for (const [i, { range }] of steps.entries()) {
		const before = steps[i - 1]?.range.start;
		const feed = before === undefined ? -1 : text.slice(before, range.start).lastIndexOf('\n');
		if (before === undefined) starts.push(lineStart(text, range.start));
		else starts.push(feed < 0 ? (starts[i - 1] ?? 0) : before + feed + 1);
	}
	return starts;
}

/** The mark at the end of the sentence is none of the last step. */
function inlineContent(text: string, { range }: ScenarioStep, next: ScenarioStep | undefined): TextRange {
	if (next) return range;
	return {
		start: range.start,
		end: range.start + text.slice(range.start, range.end).replace(/[\s.!]{1,9}$/, '').length,
	};
}

/** True when nothing stands before a step on its line but list mark, check box and quote mark, which a new line can repeat. */
export function isOwnLead(lead: string): boolean {
	return ownLead.test(lead);
}

/** A lead for a further line like it: what was ticked is not done there. */
export function newLead(lead: string): string {
	return lead.replace(/\[.\]/, '[ ]');
}

/** A keyword in the dress of another step's: bold, capitals, with a colon. */
export function dressedAs(step: string, word: string, capital = true): string {
	const [, before = '', written = '', after = ''] = /^([*_`]{0,3})([A-Za-z]{1,5})([*_`:]{0,4})/.exec(step) ?? [];
	const upper = written.length > 1 && written === written.toUpperCase();
	const cased = capital ? word.charAt(0).toUpperCase() + word.slice(1) : word.toLowerCase();
	return `${before}${upper ? word.toUpperCase() : cased}${after}`;
}

/** Words with the first letter large or small as that of others, but for keywords in capitals. */
export function casedLike(words: string, other: string): string {
	const at = words.search(/[A-Za-z]/);
	if (at < 0 || /^[A-Z]{2}/.test(words.slice(at))) return words;
	const letter = words.charAt(at);
	const capital = /[A-Z]/.test(other.charAt(other.search(/[A-Za-z]/)));
	return words.slice(0, at) + (capital ? letter.toUpperCase() : letter.toLowerCase()) + words.slice(at + 1);
}
