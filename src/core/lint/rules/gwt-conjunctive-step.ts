import { exampleStory } from '../exampleFile';
import type { Rule } from '../rule';
import { isAlone, scenariosIn } from '../scenarios';
import { joinedActs } from '../seams';
import { splitStep } from '../splitCriterion';
import { slotsOf } from '../stepSlots';

export const gwtConjunctiveStep: Rule = {
	meta: {
		id: 'gwt-conjunctive-step',
		title: 'Two acts in one step',
		description:
			'Reports a "When" or "Then" on a line of its own that does two things to two objects ("I add a coffee and open the basket"). Lists of things and two verbs with one object are left alone, and so is everything behind "Given".',
		why: 'A step is one thing that a test does or looks at. Of two in one line nobody sees which has failed, and neither can be used again.',
		sources: ['Cucumber guides (conjunction steps)', 'Test smells (eager action)'],
		category: 'steps',
		severity: 'hint',
		fix: 'edit',
		needs: 'words',
		examples: [
			{
				kind: 'good',
				text: exampleStory({
					gherkin: ['Scenario: Reorder', '  When I add 3 coffees and 1 tea', '  Then 4 parcels are sent'],
				}),
			},
			{
				kind: 'bad',
				text: exampleStory({
					gherkin: ['Scenario: Reorder', '  When I add 3 coffees and open the basket', '  Then 3 rows are shown'],
				}),
			},
			{
				kind: 'bad',
				text: exampleStory({
					criteria: ['When I reorder', 'Then the shop charges my card and mails a receipt within 60 s'],
				}),
			},
		],
	},
	check(document, _, report) {
		for (const scenario of scenariosIn(document)) {
			// One criterion that opens with "When" and goes on behind a comma is a sentence and no step.
			if (slotsOf(document, scenario)?.form === 'inline' || isAlone(scenario)) continue;
			for (const [at, { kind, textRange }] of scenario.steps.entries()) {
				const found = kind === 'when' || kind === 'then' ? joinedActs(document, textRange, textRange.start) : undefined;
				if (!found?.acts) continue;
				const { first, second } = found.acts;
				report({
					message: `This step does two things, "${first.text}" and "${second.text}": put the second on a line of its own, behind "And".`,
					range: found.range,
					fixes: splitStep(document, scenario, at, found.seam),
				});
			}
		}
	},
};
