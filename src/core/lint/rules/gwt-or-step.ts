import { exampleStory } from '../exampleFile';
import type { Rule } from '../rule';
import { scenariosIn } from '../scenarios';

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
		fix: 'none',
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
		for (const { steps } of scenariosIn(document)) {
			for (const { textRange } of steps) {
				const prose = document.prose.slice(textRange.start, textRange.end);
				const denies =
					/\b(?:whether|not?|never|nor|without|neither|cannot|\w{1,10}n['’]t)\b/i.exec(prose)?.index ?? prose.length;
				const found = choice.exec(prose);
				if (!found || denies < found.index) continue;
				const start = textRange.start + found.index;
				report({
					message: '"or" makes two cases of this step: write a scenario for each, or say which one is meant.',
					range: { start, end: start + 2 },
				});
			}
		}
	},
};

const choice =
	/(?<![\w/-])or(?![\w/-])(?!\s+(?:more|less|fewer|later|earlier|older|newer|above|below|over|under|higher|lower|greater|equal|longer|shorter|not|so|both)\b)/i;
