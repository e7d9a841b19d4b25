import { isClosed } from '../../model/status';
import { textIn } from '../../model/textRange';
import { secondWish } from '../compoundMeans';
import { topCriteria } from '../criteriaUnits';
import { exampleStory } from '../exampleFile';
import { headRange } from '../headRange';
import type { LintDocument, Rule } from '../rule';
import { wordedStory } from '../storySentence';

const options = {
	maxPoints: {
		kind: 'number',
		default: 8,
		least: 0,
		description: 'The largest estimate without a finding. `ready.max-points` of the settings file goes before it.',
	},
	maxCriteria: {
		kind: 'number',
		default: 6,
		least: 1,
		description:
			'The most criteria that a story has which is large by another sign too: the largest estimate, or two wishes.',
	},
} as const;

export const storyTooLarge: Rule<typeof options> = {
	meta: {
		id: 'story-too-large',
		title: 'Story that is too large',
		description:
			'Reports an open story whose estimate is above a number of points, 8 where the team has not set another. A story of just that many points, or one that wants two things, is reported when it has more than six acceptance criteria as well; many criteria alone have a rule of their own.',
		why: 'A large story hides what is not understood yet, and seldom gets done within one sprint.',
		sources: ['INVEST (small)'],
		category: 'story',
		severity: 'info',
		fix: 'command',
		options,
		examples: [
			{
				kind: 'good',
				text: exampleStory({
					fields: ['points: 8'],
					criteria: ['The basket holds 3 coffees.', 'The total is 12 EUR.'],
				}),
			},
			{
				kind: 'bad',
				text: exampleStory({
					fields: ['points: 8'],
					criteria: 'Brazil Ethiopia Kenya Peru Rwanda Burundi Uganda'
						.split(' ')
						.map((name) => `A bag from ${name} is shown only with its price.`),
				}),
			},
			{
				kind: 'bad',
				text: exampleStory({
					fields: ['points: 13'],
					criteria: ['The basket holds 3 coffees.', 'The total is 12 EUR.'],
				}),
			},
		],
	},
	check(document, { ready }, report, { maxPoints: usual, maxCriteria }) {
		const { entry } = document;
		if (!entry.readable || entry.type !== 'story' || isClosed(entry.status.category)) return;
		const maxPoints = ready.maxPoints ?? usual;
		const points = entry.points ?? 0;
		const range = headRange(document, 'points');
		if (points > maxPoints) {
			report({ message: `This story has ${points} points: split it into stories of ${maxPoints} or less.`, range });
			return;
		}
		const why = points === maxPoints && points > 0 ? `${points} points` : wantsTwo(document) ? 'two wishes' : undefined;
		const criteria = why ? topCriteria(document).length : 0;
		if (!why || criteria <= maxCriteria) return;
		report({
			message: `This story has ${why} and ${criteria} acceptance criteria: split it, for example by its criteria.`,
			range,
		});
	},
};

function wantsTwo(document: LintDocument): boolean {
	const means = wordedStory(document)?.means;
	return means !== undefined && secondWish(textIn(document.prose, means)) !== undefined;
}
