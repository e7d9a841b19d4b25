import { textIn } from '../../model/textRange';
import { exampleStory } from '../exampleFile';
import { isBuilder, roleName } from '../roleWords';
import type { Rule } from '../rule';
import { wordedStory } from '../storySentence';

const options = {
	allow: {
		kind: 'words',
		default: [],
		description: 'Roles that do use the product, for example `developer` where developers are the customers.',
	},
} as const;

export const nonUserRole: Rule<typeof options> = {
	meta: {
		id: 'non-user-role',
		title: 'Role that builds the product',
		description:
			'Reports a story whose role makes the product (developer, tester, team, product owner) or is the product (system, app). ' +
			'A role that the backlog describes as a persona, by its title or an alias, is left alone, and so is every role in `allow`.',
		why: 'Such a story is a task in disguise: nobody who pays for the product would miss it, so it cannot be ranked against the others.',
		sources: ['Quality User Story framework (conceptually sound)'],
		category: 'story',
		severity: 'hint',
		fix: 'none',
		options,
		examples: [
			{ kind: 'good', text: exampleStory({ criteria: ['The basket holds 3 coffees.'] }) },
			{
				kind: 'bad',
				text: exampleStory({
					story: 'As a developer, I want old baskets to be deleted, so that backups take an hour.',
					criteria: ['Baskets of last year are gone.'],
				}),
			},
		],
	},
	check(document, backlog, report, { allow }) {
		const role = wordedStory(document)?.role;
		if (!role) return;
		const words = textIn(document.text, role);
		if (!isBuilder(words) || allow.some((each) => roleName(each) === roleName(words))) return;
		if (backlog.stories.personasOf(document.entry).has(words)) return;
		report({
			message: `"${words}" builds the product or is part of it: name who gains from this, or make it a chore.`,
			range: role,
		});
	},
};
