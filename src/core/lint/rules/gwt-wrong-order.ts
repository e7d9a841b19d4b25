import { exampleStory } from '../exampleFile';
import type { Rule } from '../rule';
import { scenariosIn } from '../scenarios';
import { type Disorder, disorderOf, inOrder } from '../stepOrder';

export const gwtWrongOrder: Rule = {
	meta: {
		id: 'gwt-wrong-order',
		title: 'Steps in the wrong order',
		description:
			'Reports a scenario that ends with "Given", or that has its "Then" before its only "When". A "Given" between "When" and "Then" is reported as information. ' +
			'Scenarios of several rounds (when, then, when, then) are left to the rule on those.',
		why: 'Steps are read, and run, from the top: an outcome that is checked before anything was done passes or fails for no reason.',
		sources: ['gplint (keywords in logical order)', 'Cucumber guides (writing backwards)'],
		category: 'steps',
		severity: 'warning',
		fix: 'edit',
		examples: [
			{
				kind: 'good',
				text: exampleStory({ criteria: ['Given an empty basket, when I reorder, then it holds 3 coffees.'] }),
			},
			{
				kind: 'bad',
				text: exampleStory({ criteria: ['**Given** an empty basket **Then** it holds 3 coffees **When** I reorder'] }),
			},
			{
				kind: 'bad',
				text: exampleStory({ criteria: ['Then the basket holds 3 coffees', 'When I reorder my last order'] }),
			},
			{
				kind: 'bad',
				text: exampleStory({
					gherkin: [
						'Scenario: Reorder',
						'  When I reorder',
						'  Then the basket holds 3 coffees',
						'  Given an empty basket',
					],
				}),
			},
		],
	},
	check(document, _, report) {
		for (const scenario of scenariosIn(document)) {
			const disorder = disorderOf(scenario);
			if (!disorder) continue;
			report({
				message: messages[disorder.kind],
				range: disorder.step.range,
				fixes: inOrder(document, scenario),
				...(disorder.kind === 'given-late' ? { severity: 'info' as const } : {}),
			});
		}
	},
};

const messages: Readonly<Record<Disorder['kind'], string>> = {
	'given-last': '"Given" ends this scenario: start with it, then say what is done and what follows.',
	'then-first': '"Then" stands before "When": say first what is done, and behind it what follows.',
	'given-late': '"Given" stands behind "When": start with it.',
};
