import { textIn } from '../../model/textRange';
import { exampleStory } from '../exampleFile';
import { changeRole } from '../roleChange';
import type { Rule } from '../rule';
import { wordedStory } from '../storySentence';

const others = {
	'backlog/stories/US-8.md': exampleStory({
		story: 'As a returning customer, I want to see my orders of this year, so that I find a coffee that I liked.',
	}).replace('US-7', 'US-8'),
	'backlog/stories/US-9.md': exampleStory({
		story: 'As a returning customer, I want to pay by invoice, so that I need no card.',
	}).replace('US-7', 'US-9'),
};

export const inconsistentRoleName: Rule = {
	meta: {
		id: 'inconsistent-role-name',
		title: 'Role that other stories spell otherwise',
		description:
			'Reports a role of which the backlog mostly uses another spelling: other capitals, singular or plural, with or without hyphen, one letter apart in a long word, cut short ("admin" and "administrator"). ' +
			'The usual spelling is that of a persona or of one of its aliases, or one that is used at least twice and more often. Words that only mean the same are left alone.',
		why: 'Two spellings look like two kinds of people: stories of one of them are missed in a search and in a filter, and new ones repeat both.',
		sources: ['INCOSE Guide to Writing Requirements (R36)', 'Quality User Story framework (uniform)'],
		category: 'story',
		severity: 'info',
		fix: 'edit',
		examples: [
			{ kind: 'good', text: exampleStory({ criteria: ['The basket holds 3 coffees.'] }), others },
			{
				kind: 'bad',
				text: exampleStory({
					story: 'As a returning custommer, I want to order my last basket again, so that my shopping takes a minute.',
					criteria: ['The basket holds 3 coffees.'],
				}),
				others,
			},
		],
	},
	check(document, backlog, report) {
		const role = wordedStory(document)?.role;
		const usual = role && backlog.stories.usualRole(document.entry);
		if (!usual) return;
		const words = textIn(document.text, role).replace(/\s+/g, ' ');
		report({
			message: `"${words}" is "${usual}" in most stories: use one name for one role.`,
			range: role,
			fixes: [changeRole(document.text, role, usual)],
		});
	},
};
