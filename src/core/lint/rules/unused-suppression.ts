import { exampleStory } from '../exampleFile';
import type { Rule } from '../rule';
import { placeOfComment } from '../suppressionComments';

export const unusedSuppression: Rule = {
	meta: {
		id: 'unused-suppression',
		title: 'Comment that suppresses nothing',
		description:
			'Reports a `refinery-disable` comment below which nothing is found that it could hide. Comments about rules that are switched off, or that were not run on a closed item, are left alone.',
		why: 'A comment that outlived its reason hides the next mistake at that place.',
		sources: ['ESLint (reportUnusedDisableDirectives)'],
		category: 'story',
		severity: 'info',
		fix: 'edit',
		examples: [
			{
				kind: 'good',
				text: exampleStory({
					criteria: [
						'The basket holds 3 coffees.\n<!-- refinery-disable-next-line vague-term -- a term of the carrier -->',
						'The parcel is sent as a fast parcel: quickly.',
					],
				}),
			},
			{
				kind: 'bad',
				text: exampleStory({
					criteria: [
						'The basket holds 3 coffees.\n<!-- refinery-disable-next-line vague-term -- a term of the carrier -->',
						'The parcel is sent on the same day.',
					],
				}),
			},
		],
	},
	runsLast: true,
	check({ text, unused = [] }, _, report) {
		for (const { range } of unused) {
			report({
				message: 'This comment suppresses nothing: remove it.',
				range,
				fixes: [
					{ title: 'Remove the comment', edits: [{ range: placeOfComment(text, range), newText: '' }], safe: true },
				],
			});
		}
	},
};
