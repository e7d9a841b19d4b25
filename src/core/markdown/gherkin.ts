import type { Step, StepKeyword } from '../model/criterion';
import type { TextRange } from '../model/textRange';
import { type Draft, draftOf } from './draft';
import { trimmedEnd, trimmedStart } from './trim';

const scenarioLine = /^(?:scenario(?: outline| template)?|example):[ \t]*/i;
const otherBlock = /^(?:feature|background|rule):/i;
const examplesLine = /^(?:examples|scenarios):/i;
const stepLine = /^(?:(given|when|then|and|but)(?=\s|$)|\*(?=\s))[ \t]*/i;

/** True for a fence marked as Gherkin, and for an unmarked one whose first line reads like it. */
export function isGherkin(text: string, language: string, lines: readonly TextRange[]): boolean {
	if (language !== '') return language === 'gherkin' || language === 'cucumber' || language === 'feature';
	for (const line of lines) {
		const ink = text.slice(line.start, line.end).slice(0, 200).trim();
		if (ink !== '') return /^(?:@\w|feature:|background:|given\s)/i.test(ink) || scenarioLine.test(ink);
	}
	return false;
}

/**
 * The scenarios of a Gherkin block, each with its steps; an outline's examples belong to it, a background to none. Steps
 * without a scenario line make one criterion.
 */
export function gherkinDrafts(text: string, lines: readonly TextRange[]): Draft[] {
	const drafts: Draft[] = [];
	/** Where tags and comments above the next scenario start. */
	let above: number | undefined;
	let current: (Draft & { steps: Step[] }) | undefined;
	let readsSteps = true;
	let inDocString = false;
	for (const line of lines) {
		const start = trimmedStart(text, line);
		const end = trimmedEnd(text, { start, end: line.end });
		if (start === end) continue;
		const ink = text.slice(start, Math.min(end, start + 40));
		if (/^(?:"""|```)/.test(ink)) inDocString = !inDocString;
		const scenario = inDocString ? null : scenarioLine.exec(ink);
		const step = inDocString || !readsSteps ? null : stepLine.exec(ink);
		if (!inDocString && /^[@#]/.test(ink)) {
			above ??= start;
			continue;
		}
		if (scenario) {
			const title = { start: start + scenario[0].length, end };
			current = newDraft({ start: above ?? start, end }, title);
			drafts.push(current);
			readsSteps = true;
		} else if (otherBlock.test(ink) && !inDocString) {
			current = undefined;
			readsSteps = false;
		} else if (examplesLine.test(ink) && !inDocString) readsSteps = false;
		else if (step && !current) {
			current = newDraft({ start, end }, { start, end });
			drafts.push(current);
		}
		above = undefined;
		if (!current) continue;
		current.range.end = end;
		if (step) {
			if (current.steps.length === 0) current.textRange.start = start;
			const keyword = (step[1]?.toLowerCase() ?? 'and') as StepKeyword;
			current.steps.push({ keyword, range: { start, end }, textRange: { start: start + step[0].length, end } });
		}
		if (current.steps.length > 0 && readsSteps) current.textRange.end = end;
	}
	return drafts;
}

function newDraft(range: TextRange, wording: TextRange): Draft & { steps: Step[] } {
	return { ...draftOf('gherkin', range, wording), steps: [] };
}
