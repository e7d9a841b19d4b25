import { textIn } from '../../model/textRange';
import { secondWish, wantsUpkeep } from '../compoundMeans';
import { exampleStory } from '../exampleFile';
import type { Rule } from '../rule';
import { splitFixes } from '../splitWish';
import { wordedStory } from '../storySentence';
import { secondVerb } from '../words/secondVerb';

export const compoundStory: Rule = {
	meta: {
		id: 'compound-story',
		title: 'Two wishes in one story',
		description:
			'Reports a story in which the role wants to do two things ("upload a photo and share it"): a second verb behind "and", "or", "then" or a slash, with an object. ' +
			'The fix keeps the first wish and notes the second one below as a story sentence, to be moved to a file of its own; the command "Split story…" makes that file. ' +
			'Lists of things ("names and addresses"), the benefit, and pairs that mean one act ("drag and drop", "search and filter") are left alone.',
		why: 'Each wish has its own worth and its own size; as one story the second delays the first, and neither can be ranked.',
		sources: ['Quality User Story framework (atomic)', 'INCOSE Guide to Writing Requirements (R18)', 'INVEST (small)'],
		category: 'story',
		severity: 'info',
		fix: 'edit',
		gains: 'words',
		examples: [
			{ kind: 'good', text: exampleStory({ criteria: ['The basket holds 3 coffees.'] }) },
			{
				kind: 'good',
				text: exampleStory({
					story: 'As a returning customer, I want to drag and drop coffees into the basket, so that I need no form.',
					criteria: ['The basket holds 3 coffees.'],
				}),
			},
			{
				kind: 'bad',
				text: exampleStory({
					story: 'As a returning customer, I want to rate a coffee and send it to a friend, so that others find it.',
					criteria: ['The coffee has 4 stars.'],
				}),
			},
		],
	},
	check(document, _, report) {
		const means = wordedStory(document)?.means;
		if (!means) return;
		const prose = textIn(document.prose, means);
		const listed = secondWish(prose);
		const wish = listed
			? { ...listed, range: { start: means.start + listed.range.start, end: means.start + listed.range.end } }
			: wantsUpkeep(prose)
				? undefined
				: secondVerb(document.words?.(means) ?? []);
		if (!wish) return;
		report({
			message: `This story wants two things, to ${wish.first} and to ${wish.second}: give each a story of its own.`,
			range: wish.range,
			// What is left must be one wish, which nobody knows of a verb that stands on no list.
			fixes: listed ? splitFixes(document, wish) : [],
		});
	},
};
