import { exampleStory } from '../exampleFile';
import type { Rule } from '../rule';
import { scenariosIn } from '../scenarios';

const options = {
	most: {
		kind: 'number',
		default: 10,
		least: 1,
		description: 'How many steps a scenario may have, "And" and "But" included.',
	},
} as const;

const many = (count: number) => [
	'Scenario: Reorder',
	'  Given an empty basket',
	...Array.from({ length: count - 3 }, (_, i) => `  And an order of day ${i + 1}`),
	'  When I reorder the order of day 3',
	'  Then the basket holds 3 coffees',
];

export const gwtTooManySteps: Rule<typeof options> = {
	meta: {
		id: 'gwt-too-many-steps',
		title: 'Scenario with too many steps',
		description:
			'Reports a scenario of more than ten steps, or of as many as the option "most" says. Rows of tables and examples are no steps.',
		why: 'The point of a long scenario is hard to see, and when it fails nobody knows at once which of its steps was to blame.',
		sources: ['gplint (scenario size)'],
		category: 'steps',
		severity: 'info',
		fix: 'none',
		options,
		examples: [
			{ kind: 'good', text: exampleStory({ gherkin: many(10) }) },
			{ kind: 'bad', text: exampleStory({ gherkin: many(11) }) },
		],
	},
	check(document, _, report, { most }) {
		for (const { steps } of scenariosIn(document)) {
			const first = steps[most];
			if (!first) continue;
			report({
				message: `This scenario has ${steps.length} steps: split it, or tell its details in fewer, so that there are at most ${most}.`,
				range: first.range,
			});
		}
	},
};
