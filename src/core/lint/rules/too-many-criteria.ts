import { isClosed } from '../../model/status';
import { topCriteria } from '../criteriaUnits';
import { exampleStory } from '../exampleFile';
import type { Rule } from '../rule';

const options = {
	most: { kind: 'number', default: 9, least: 1, description: 'The most criteria that a story has without a finding.' },
} as const;

const coffees = 'Brazil Ethiopia Kenya Peru Rwanda Burundi Uganda Mexico Panama Honduras'.split(' ');

export const tooManyCriteria: Rule<typeof options> = {
	meta: {
		id: 'too-many-criteria',
		title: 'Story with many acceptance criteria',
		description:
			'Reports an open story with more than nine acceptance criteria. Nested criteria count as part of the one they refine, and the steps of a scenario as one, on however many lines they stand.',
		why: 'So many conditions are seldom one need: the story takes longer than it looks, and is done only when the least important of them is.',
		sources: ['INVEST (small)', 'Count of criteria in 626 published items (nine at the 95th percentile)'],
		category: 'story',
		severity: 'info',
		fix: 'command',
		options,
		examples: [
			{ kind: 'good', text: exampleStory({ criteria: ['The basket holds 3 coffees.', 'The total is 12 EUR.'] }) },
			{
				kind: 'bad',
				text: exampleStory({ criteria: coffees.map((name) => `A bag from ${name} is shown only with its price.`) }),
			},
		],
	},
	check(document, _, report, { most }) {
		const { entry } = document;
		if (!entry.readable || entry.type !== 'story' || isClosed(entry.status.category)) return;
		const criteria = topCriteria(document);
		const first = criteria[most];
		if (!first) return;
		report({
			message: `This story has ${criteria.length} acceptance criteria: move those from here on that can wait to a story of their own.`,
			range: first.range,
		});
	},
};
