import { exampleStory } from '../exampleFile';
import { offer } from '../offer';
import { repeatCriterion } from '../repeatCriterion';
import type { Fix, LintDocument, Rule } from '../rule';
import { runsOf, type Scenario, type ScenarioStep, scenariosIn } from '../scenarios';
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
			const found = scenario.steps.flatMap((step) => {
				const at = orIn(document, step);
				return at === undefined ? [] : [{ step, at }];
			});
			for (const { step, at } of found) {
				const start = step.textRange.start + at;
				report({
					message: '"or" makes two cases of this step: write a scenario for each, or say which one is meant.',
					range: { start, end: start + 2 },
					fixes: offer(document, scenario.criterion, choices(document, scenario, step, at, found.length === 1)),
				});
			}
		}
	},
};

/** Where the words of a step say "or"; undefined when they do not, or deny all that is named. */
function orIn({ prose: all }: LintDocument, { textRange }: ScenarioStep): number | undefined {
	const prose = all.slice(textRange.start, textRange.end);
	const at = choice.exec(prose)?.index;
	const denies = /\b(?:whether|not?|never|nor|without|neither|cannot|\w{1,10}n['’]t)\b/i.exec(prose)?.index;
	return at === undefined || (denies !== undefined && denies < at) ? undefined : at;
}

const choice =
	/(?<![\w/-])or(?![\w/-])(?!\s+(?:more|less|fewer|later|earlier|older|newer|above|below|over|under|higher|lower|greater|equal|longer|shorter|not|so|both)\b)/i;

/** A criterion for each case, or the one case or the other. Two steps with "or" would be four cases. */
function choices(
	document: LintDocument,
	scenario: Scenario,
	{ textRange }: ScenarioStep,
	at: number,
	alone: boolean,
): Fix[] {
	const written = document.text.slice(textRange.start, textRange.end).replace(/[\s.!]{1,9}$/, '');
	const cases = twoCases(written, at);
	if (!cases) return [];
	const range = { start: textRange.start, end: textRange.start + written.length };
	const [one, other] = cases.map((newText) => ({ range, newText }));
	if (!one || !other) return [];
	const { criterion, steps } = scenario;
	const kinds = runsOf(scenario)
		.map(({ kind }) => kind)
		.join(' ');
	// Told from its end, or without one, a copy would run into the criterion before it.
	const isWhole = kinds === 'given when then' || (kinds === 'when then' && !hasBullets(document, steps));
	const copy = !alone || !isWhole ? undefined : repeatCriterion(document, criterion, other);
	const keep = cases.map(
		(newText): Fix => ({ title: `Keep "${newText}" alone`, edits: [{ range, newText }], safe: false }),
	);
	return copy ? [{ title: 'Write a criterion for each case', edits: [one, copy], safe: false }, ...keep] : keep;
}

/** Its steps are bullets of their own. */
function hasBullets({ text }: LintDocument, [first, second]: readonly ScenarioStep[]): boolean {
	return /\n\s*[-*+•]\s/.test(text.slice(first?.range.end ?? 0, second?.range.start ?? 0));
}
