import { type TextRange, textIn } from '../../model/textRange';
import { exampleStory, personaFile } from '../exampleFile';
import { personaRoles } from '../personaChoices';
import { changeRole } from '../roleChange';
import { isAnybody, isBuilder } from '../roleWords';
import type { Fix, Rule } from '../rule';
import { wordedStory } from '../storySentence';

const personas = {
	'backlog/personas/P-1.md': personaFile('P-1', 'Returning customer'),
	'backlog/personas/P-2.md': personaFile('P-2', 'Roaster'),
};

export const genericRole: Rule = {
	meta: {
		id: 'generic-role',
		title: 'Role that could be anybody',
		description:
			'Reports "user", "customer", "someone" and the like as the whole role of a story. A role with a word that narrows it ("new customer") is left alone, and so is every role when the backlog describes that very persona, by its title or an alias, or no more than one.',
		why: 'People with different needs hide behind one word; the story is then built for none of them in particular.',
		sources: ['INCOSE Guide to Writing Requirements (R3)', 'Quality User Story framework'],
		category: 'story',
		severity: 'hint',
		fix: 'choice',
		examples: [
			{ kind: 'good', text: exampleStory({ criteria: ['The basket holds 3 coffees.'] }), others: personas },
			{
				kind: 'bad',
				text: exampleStory({
					story: 'As a user, I want to order my last basket again, so that my weekly shopping takes a minute.',
					criteria: ['The basket holds 3 coffees.'],
				}),
				others: personas,
			},
			{
				kind: 'bad',
				text: exampleStory({
					story: 'As a user, I want to order my last basket again, so that my weekly shopping takes a minute.',
					criteria: ['The basket holds 3 coffees.'],
				}),
				others: Object.fromEntries(
					['pay 3 bills', 'print 3 labels'].map((wish, i) => [
						`backlog/stories/US-1${i}.md`,
						exampleStory({ story: `As a roaster, I want to ${wish}, so that I need no help.` }).replace(
							'US-7',
							`US-1${i}`,
						),
					]),
				),
			},
		],
	},
	check(document, backlog, report) {
		const role = wordedStory(document)?.role;
		if (!role) return;
		const { text } = document;
		const words = textIn(text, role);
		if (!isAnybody(words)) return;
		const personas = backlog.stories.personasOf(document.entry);
		if (personas.all.length === 1 || personas.has(words)) return;
		report({
			message: `"${words}" can be anybody: name who has this need, for example "first-time ${words.toLowerCase()}".`,
			range: role,
			fixes:
				personas.all.length > 0
					? personaRoles(text, role, personas.all)
					: usedRoles(text, role, backlog.stories.usedRoles(document.entry)),
		});
	},
};

const mostOffered = 5;

/** What other stories call theirs, where that tells who it is. */
function usedRoles(text: string, role: TextRange, roles: readonly string[]): readonly Fix[] {
	return roles
		.filter((name) => !isAnybody(name) && !isBuilder(name) && /^\p{L}/u.test(name))
		.slice(0, mostOffered)
		.map((name) => changeRole(text, role, name));
}
