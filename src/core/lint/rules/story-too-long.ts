import { textIn } from '../../model/textRange';
import { exampleStory } from '../exampleFile';
import type { Rule } from '../rule';
import { wordedStory } from '../storySentence';

const options = {
	maxWords: {
		kind: 'number',
		default: 40,
		least: 1,
		description: 'The most words that a story sentence has without a finding.',
	},
	farTooLong: {
		kind: 'number',
		default: 60,
		least: 1,
		description: 'From this many words on the finding is an information and no hint.',
	},
} as const;

export const storyTooLong: Rule<typeof options> = {
	meta: {
		id: 'story-too-long',
		title: 'Story sentence that is too long',
		description:
			'Reports a story sentence of more than 40 words, from role to benefit. Nineteen of twenty published stories have no more than 36. What stands below the sentence does not count.',
		why: 'A long sentence usually holds several wishes or the solution, and nobody can repeat it in a meeting.',
		sources: ['INVEST (small)'],
		category: 'story',
		severity: 'hint',
		fix: 'none',
		options,
		examples: [
			{ kind: 'good', text: exampleStory({ criteria: ['The basket holds 3 coffees.'] }) },
			{
				kind: 'bad',
				text: exampleStory({
					story:
						'As a returning customer of the roastery who comes back every week for the same three coffees and for a bag of whatever the roaster has on the counter that morning, I want to order my last basket again, so that my weekly shopping takes a minute.',
					criteria: ['The basket holds 3 coffees.'],
				}),
			},
		],
	},
	check(document, _, report, { maxWords, farTooLong }) {
		const story = wordedStory(document);
		if (!story) return;
		let words = 0;
		for (const _word of textIn(document.text, story.range).matchAll(/[\p{L}\p{N}][^\s—–]*/gu)) words++;
		if (words <= maxWords) return;
		const weight = words >= farTooLong ? ({ severity: 'info' } as const) : {};
		report({
			message: `This story sentence has ${words} words: say it in ${maxWords} and put the rest below.`,
			range: story.range,
			...weight,
		});
	},
};
