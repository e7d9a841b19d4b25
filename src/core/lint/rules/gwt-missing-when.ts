import { textIn } from '../../model/textRange';
import { exampleStory } from '../exampleFile';
import { insertStep } from '../insertStep';
import type { Rule } from '../rule';
import { scenariosIn } from '../scenarios';

export const gwtMissingWhen: Rule = {
	meta: {
		id: 'gwt-missing-when',
		title: 'Given and Then without When',
		description:
			'Reports a scenario that goes from its starting point straight to the outcome. What always holds ("Given a guest, then no prices are shown") may be meant so; it then reads better as a plain criterion.',
		why: 'Nobody knows what to do to bring the outcome about, so each tester does something else.',
		sources: ['Gherkin reference (event between context and outcome)'],
		category: 'steps',
		severity: 'info',
		fix: 'template',
		examples: [
			{
				kind: 'good',
				text: exampleStory({ criteria: ['Given an empty basket, when I reorder, then it holds 3 coffees.'] }),
			},
			{
				kind: 'bad',
				text: exampleStory({ criteria: ['Given an empty basket, then it holds the 3 coffees of my last order.'] }),
			},
			{ kind: 'bad', text: exampleStory({ criteria: ['Given an empty basket', 'Then it holds 3 coffees'] }) },
			{
				kind: 'bad',
				text: exampleStory({
					gherkin: [
						'Scenario: Reorder',
						'  Given an empty basket',
						'  And a last order',
						'  Then the basket holds 3 coffees',
					],
				}),
			},
		],
	},
	check(document, _, report) {
		for (const scenario of scenariosIn(document)) {
			const { steps } = scenario;
			const then = steps.findIndex(({ keyword }) => keyword === 'then');
			const range = steps[then]?.range;
			const given = steps.findIndex(({ keyword }) => keyword === 'given');
			if (!range || given < 0 || given > then || steps.some(({ kind }) => kind === 'when')) continue;
			// "…, then a hint is shown when the list is empty" says when.
			if (
				/\b(?:when|whenever|once)\b/i.test(
					textIn(document.prose, { ...range, end: steps.at(-1)?.range.end ?? range.end }),
				)
			)
				continue;
			report({
				message: 'This scenario has no "When": say what is done, or what happens, between its start and its outcome.',
				range,
				fixes: insertStep(document, scenario, then, 'when', 'somebody acts'),
			});
		}
	},
};
