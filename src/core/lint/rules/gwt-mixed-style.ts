import type { Criterion } from '../../model/criterion';
import { asScenarios } from '../asScenarios';
import { exampleStory } from '../exampleFile';
import type { Rule } from '../rule';
import { scenariosIn } from '../scenarios';

export const gwtMixedStyle: Rule = {
	meta: {
		id: 'gwt-mixed-style',
		title: 'Scenarios and plain rules mixed',
		description:
			'Reports an item of which about half of the criteria are Given/When/Then and the others plain sentences: at least two of each, and two in five of the rarer kind. Nested criteria are not counted.',
		why: 'Readers have to change between two ways of reading, and what a plain sentence leaves out is easily overlooked beside full scenarios.',
		sources: ['Quality User Story framework (uniform)'],
		category: 'steps',
		severity: 'off',
		fix: 'template',
		examples: [
			{ kind: 'good', text: exampleStory({ criteria: ['The basket holds 3 coffees.', 'The total is 12 EUR.'] }) },
			{
				kind: 'bad',
				text: exampleStory({
					criteria: [
						'Given an empty basket, when I reorder, then it holds 3 coffees.',
						'Given a refused card, when I pay, then the basket is kept.',
						'The total is 12 EUR.',
						'The parcel is free from 20 EUR on.',
					],
				}),
			},
		],
	},
	check(document, _, report) {
		const scenarios = scenariosIn(document).filter(({ steps }) => steps.length > 1);
		const inScenario = (criterion: Criterion) => {
			let low = 0;
			let high = scenarios.length;
			while (low < high) {
				const middle = (low + high) >> 1;
				if ((scenarios[middle]?.range.end ?? 0) <= criterion.textRange.start) low = middle + 1;
				else high = middle;
			}
			return (scenarios[low]?.range.start ?? Number.POSITIVE_INFINITY) < criterion.textRange.end;
		};
		const plain = document.criteria.filter((one) => one.depth === 0 && one.text.trim() !== '' && !inScenario(one));
		const rarer = Math.min(plain.length, scenarios.length);
		const [first] = plain;
		if (!first || rarer < 2 || rarer < 0.4 * (plain.length + scenarios.length)) return;
		report({
			message: `${plain.length} criteria here are plain and ${scenarios.length} are scenarios: write them all in one way.`,
			range: first.textRange,
			fixes: asScenarios(document, plain),
		});
	},
};
