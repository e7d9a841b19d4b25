import { exampleStory } from '../exampleFile';
import type { Rule } from '../rule';
import { scenariosIn } from '../scenarios';
import { laterRounds, splitRounds } from '../stepRounds';

export const gwtMultipleWhen: Rule = {
	meta: {
		id: 'gwt-multiple-when',
		title: 'More than one round of When and Then',
		description:
			'Reports a scenario that goes on with a further "When" behind its "Then". Several "When" steps before one "Then" are left alone.',
		why: 'Each round is a behaviour of its own. In one scenario the second is never checked when the first fails, and the name fits only one of them.',
		sources: ['gplint (only one When)', 'Cucumber guides (one behaviour a scenario)'],
		category: 'steps',
		severity: 'info',
		fix: 'template',
		examples: [
			{
				kind: 'good',
				text: exampleStory({
					gherkin: [
						'Scenario: Reorder',
						'  Given an empty basket',
						'  When I reorder',
						'  And I pay',
						'  Then 3 coffees are sent',
					],
				}),
			},
			{
				kind: 'bad',
				text: exampleStory({
					gherkin: [
						'Scenario: Reorder',
						'  Given an empty basket',
						'  When I reorder',
						'  Then it holds 3 coffees',
						'  When I pay',
						'  Then 3 coffees are sent',
					],
				}),
			},
			{
				kind: 'bad',
				text: exampleStory({
					criteria: [
						'Given an empty basket',
						'When I reorder',
						'Then it holds 3 coffees',
						'When I pay',
						'Then 3 coffees are sent',
					],
				}),
			},
		],
	},
	check(document, _, report) {
		for (const scenario of scenariosIn(document)) {
			const rounds = laterRounds(scenario);
			const step = scenario.steps[rounds[0] ?? -1];
			if (!step) continue;
			report({
				message: `This scenario has ${rounds.length + 1} rounds of "When" and "Then": make each a scenario of its own.`,
				range: step.range,
				fixes: splitRounds(document, scenario, rounds),
			});
		}
	},
};
