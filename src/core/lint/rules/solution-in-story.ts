import { textIn } from '../../model/textRange';
import { exampleStory } from '../exampleFile';
import { isBuilder } from '../roleWords';
import type { Rule } from '../rule';
import { solutionTerm } from '../solutionTerms';
import { wordedStory } from '../storySentence';

const options = {
	allow: {
		kind: 'words',
		default: [],
		description:
			'Words that name something of your customers, for example `database` where databases are what you sell.',
	},
} as const;

export const solutionInStory: Rule<typeof options> = {
	meta: {
		id: 'solution-in-story',
		title: 'Solution in place of the need',
		description:
			'Reports a wish that names a part of the screen (dropdown, pop-up, check box), a technique or product of software (REST API, database, Kafka, cookie) or a name of code (`order_items`, `userId`). ' +
			'Code, links and quoted words are left alone, stories of developers and other builders, and the words in `allow`.',
		why: 'With the solution fixed nobody looks for a cheaper or better one, and once it is built nobody knows whether the need is met.',
		sources: ['Quality User Story framework (problem-oriented)', 'INCOSE Guide to Writing Requirements (R31)'],
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
						'As a returning customer, I want a dropdown of my last orders, so that my weekly shopping takes a minute.',
					criteria: ['The basket holds 3 coffees.'],
				}),
			},
		],
	},
	check(document, _, report, { allow }) {
		const story = wordedStory(document);
		if (!story?.means || (story.role && isBuilder(textIn(document.text, story.role)))) return;
		const term = solutionTerm(textIn(document.prose, story.means), allow);
		if (!term) return;
		const start = story.means.start + term.start;
		report({
			message: `"${term.words}" is a way to build it: say what the role wants to achieve with it.`,
			range: { start, end: start + term.words.length },
		});
	},
};
