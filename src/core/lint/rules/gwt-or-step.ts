import { exampleStory } from '../exampleFile';
import { offer } from '../offer';
import { repeatCriterion } from '../repeatCriterion';
import type { Fix, LintDocument, Rule } from '../rule';
import { type Scenario, type ScenarioStep, scenariosIn } from '../scenarios';
import { twoCases } from '../twoCases';

export const gwtOrStep: Rule = {
	meta: {
		id: 'gwt-or-step',
		title: 'Step with "or"',
		description:
			'Reports an "or" in a step. Left alone are bounds ("3 or more"), questions ("whether … or not"), what is denied as a whole ("no name or street"), quoted text and "and/or".',
		why: 'A step that can be done or checked in two ways is two scenarios, and one of them is never tried.',
		sources: ['gherkin-lint (one case a scenario)'],
		category: 'steps',
		severity: 'info',
		fix: 'choice',
		examples: [
			{
				kind: 'good',
				text: exampleStory({ criteria: ['Given 3 or more coffees, when I reorder, then the parcel is free.'] }),
			},
			{
				kind: 'bad',
				text: exampleStory({ criteria: ['Given an empty basket, when I reorder or pay, then a receipt is sent.'] }),
			},
		],
	},
	check(document, _, report) {
		if (!document.english) return;
		for (const scenario of scenariosIn(document)) {
			for (const step of scenario.steps) {
				const { textRange } = step;
				const prose = document.prose.slice(textRange.start, textRange.end);
				const denies =
					/\b(?:whether|not?|never|nor|without|neither|cannot|\w{1,10}n['’]t)\b/i.exec(prose)?.index ?? prose.length;
				const found = choice.exec(prose);
				if (!found || denies < found.index) continue;
				const start = textRange.start + found.index;
				report({
					message: '"or" makes two cases of this step: write a scenario for each, or say which one is meant.',
					range: { start, end: start + 2 },
					fixes: offer(document, scenario.criterion, choices(document, scenario, step, found.index)),
				});
			}
		}
	},
};

const choice =
	/(?<![\w/-])or(?![\w/-])(?!\s+(?:more|less|fewer|later|earlier|older|newer|above|below|over|under|higher|lower|greater|equal|longer|shorter|not|so|both)\b)/i;

/** A criterion for each case, or the one case or the other. */
function choices(
	document: LintDocument,
	{ criterion, split }: Scenario,
	{ textRange }: ScenarioStep,
	at: number,
): Fix[] {
	const written = document.text.slice(textRange.start, textRange.end).replace(/[\s.!]{1,9}$/, '');
	const cases = twoCases(written, at);
	if (!cases) return [];
	const range = { start: textRange.start, end: textRange.start + written.length };
	const [one, other] = cases.map((newText) => ({ range, newText }));
	if (!one || !other) return [];
	const copy = split ? undefined : repeatCriterion(document, criterion, other);
	const keep = cases.map(
		(newText): Fix => ({ title: `Keep "${newText}" alone`, edits: [{ range, newText }], safe: false }),
	);
	return copy ? [{ title: 'Write a criterion for each case', edits: [one, copy], safe: false }, ...keep] : keep;
}
