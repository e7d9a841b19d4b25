import { exampleStory } from '../exampleFile';
import type { LintDocument, Rule } from '../rule';
import { type Scenario, scenariosIn } from '../scenarios';
import { laterRounds, splitOutcome, splitRounds } from '../stepRounds';
import { toBackground } from '../toBackground';

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
		fix: 'choice',
		options,
		examples: [
			{ kind: 'good', text: exampleStory({ gherkin: many(10) }) },
			{ kind: 'bad', text: exampleStory({ gherkin: many(11) }) },
			{
				kind: 'bad',
				text: exampleStory({
					gherkin: [
						'Scenario: Reorder',
						'  Given an empty basket',
						'  And a last order of 3 coffees',
						'  When I reorder',
						...['Then', ...Array.from({ length: 7 }, () => 'And')].map(
							(word, i) => `  ${word} row ${i + 1} shows its price`,
						),
					],
				}),
			},
		],
	},
	check(document, _, report, { most }) {
		for (const scenario of scenariosIn(document)) {
			const { steps } = scenario;
			const first = steps[most];
			if (!first) continue;
			report({
				message: `This scenario has ${steps.length} steps: split it, or tell its details in fewer, so that there are at most ${most}.`,
				range: first.range,
				fixes: choices(document, scenario, most),
			});
		}
	},
};

function choices(document: LintDocument, scenario: Scenario, most: number) {
	const rounds = laterRounds(scenario);
	if (rounds.length > 0) return isLess(scenario, rounds, most) ? splitRounds(document, scenario, rounds) : [];
	const background = toBackground(document, scenario, most);
	return [...splitOutcome(document, scenario, most), ...(background ? [background] : [])];
}

/** With the same starting point each, no round has more steps than there may be. */
function isLess({ steps }: Scenario, rounds: readonly number[], most: number): boolean {
	const given = steps.findIndex(({ kind }) => kind !== 'given');
	const ends = [...rounds, steps.length];
	return ends.every((end, i) => end - (ends[i - 1] ?? 0) + (i === 0 ? 0 : Math.max(given, 1)) <= most);
}
