import { similarEstimates, stepsOutside } from '../../estimation/similarEstimates';
import { isClosed } from '../../model/status';
import { exampleStory } from '../exampleFile';
import { headRange } from '../headRange';
import { relatedEntries } from '../relatedEntries';
import type { Rule } from '../rule';

const options = {
	steps: {
		kind: 'number',
		default: 1,
		least: 0,
		description: 'How many steps of the scale an estimate may lie outside of what similar finished stories got.',
	},
} as const;

const criteria = ['The basket holds 3 coffees.', 'The total is 12 EUR.'];

/** Finished stories that were like the example, and small. */
const finished = Object.fromEntries(
	[21, 22, 23].map((number) => [
		`backlog/stories/US-${number}.md`,
		exampleStory({ fields: ['points: 2'], criteria })
			.replace('US-7', `US-${number}`)
			.replace('refining', 'done'),
	]),
);

export const estimateUnlikeSimilar: Rule<typeof options> = {
	meta: {
		id: 'estimate-unlike-similar',
		title: 'Estimate far from those of similar finished stories',
		description:
			'Holds the estimate of an open story against those of the five finished stories that are most like it, by the words of their titles, kind, role, epic, labels and number of criteria. It reports one that is more than a step of the scale below or above all of them, where at least three are near enough. What is near and how far it is to be trusted stands in docs/estimation.md.',
		why: 'An estimate that nothing done before bears out is worth a second look: either this story is different, or the team has not seen yet what is in it.',
		sources: ['Shepperd and Schofield 1997, estimation by analogy'],
		category: 'story',
		severity: 'hint',
		fix: 'none',
		options,
		examples: [
			{
				kind: 'good',
				text: exampleStory({ fields: ['points: 3'], criteria }),
				others: finished,
			},
			{
				kind: 'bad',
				text: exampleStory({ fields: ['points: 8'], criteria }),
				others: finished,
			},
		],
	},
	check(document, { estimates }, report, { steps }) {
		const { entry } = document;
		if (!entry.readable || entry.type !== 'story' || !entry.points || isClosed(entry.status.category)) return;
		const scale = estimates.scaleOf(entry.root).points;
		const similar = similarEstimates(entry, estimates, scale);
		if (!similar || Math.abs(stepsOutside(entry.points, similar, scale)) <= steps) return;
		const { stories, lowest, highest } = similar;
		const got = lowest === highest ? `${lowest}` : `${lowest} to ${highest}`;
		report({
			message: `The ${stories.length} finished stories most like this one got ${got} points, and this one has ${entry.points}: look at it again, or say in it what makes the difference.`,
			range: headRange(document, 'points'),
			related: relatedEntries(stories.map(({ item }) => item)),
		});
	},
};
