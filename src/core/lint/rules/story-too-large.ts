import { exampleStory } from '../exampleFile';
import { headRange } from '../headRange';
import type { Rule } from '../rule';

const options = {
	maxPoints: { kind: 'number', default: 8, least: 0, description: 'The largest estimate without a finding.' },
} as const;

export const storyTooLarge: Rule<typeof options> = {
	meta: {
		id: 'story-too-large',
		title: 'Story that is too large',
		description: 'Reports a story whose estimate is above a number of points. Stories without points are left alone.',
		why: 'A large story hides what is not understood yet, and seldom gets done within one sprint.',
		sources: ['INVEST (small)'],
		category: 'story',
		severity: 'info',
		fix: 'none',
		options,
		examples: [
			{ kind: 'good', text: exampleStory({ fields: ['points: 8'], criteria: ['The basket holds 3 coffees.'] }) },
			{ kind: 'bad', text: exampleStory({ fields: ['points: 13'], criteria: ['The basket holds 3 coffees.'] }) },
		],
	},
	check(document, _, report, { maxPoints }) {
		const { entry } = document;
		if (!entry.readable || entry.type !== 'story' || (entry.points ?? 0) <= maxPoints) return;
		report({
			message: `This story has ${entry.points} points: split it into stories of ${maxPoints} or less.`,
			range: headRange(document, 'points'),
		});
	},
};
