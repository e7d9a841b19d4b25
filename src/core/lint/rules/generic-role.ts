import { textIn } from '../../model/textRange';
import { exampleStory } from '../exampleFile';
import { isPersona, personasIn } from '../personas';
import { changeRole } from '../roleChange';
import { isAnybody } from '../roleWords';
import type { Rule } from '../rule';
import { wordedStory } from '../storySentence';

const personaFile = (id: string, title: string) => `---\nid: ${id}\ntype: persona\ntitle: ${title}\n---\n`;
const personas = {
	'backlog/personas/P-1.md': personaFile('P-1', 'Returning customer'),
	'backlog/personas/P-2.md': personaFile('P-2', 'Roaster'),
};

export const genericRole: Rule = {
	meta: {
		id: 'generic-role',
		title: 'Role that could be anybody',
		description:
			'Reports "user", "customer", "someone" and the like as the whole role of a story. A role with a word that narrows it ("new customer") is left alone, and so is every role when the backlog describes that very persona, or no more than one.',
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
		],
	},
	check(document, backlog, report) {
		const role = wordedStory(document)?.role;
		if (!role) return;
		const { text } = document;
		const words = textIn(text, role);
		if (!isAnybody(words)) return;
		const known = personasIn(backlog.entries);
		if (known.length === 1 || isPersona(words, known)) return;
		report({
			message: `"${words}" can be anybody: name who has this need, for example "first-time ${words.toLowerCase()}".`,
			range: role,
			fixes: known.slice(0, mostOffered).map((persona) => changeRole(text, role, inSentence(persona))),
		});
	},
};

const mostOffered = 5;

/** Only the first letter: a name keeps its capitals ("HR clerk"). */
function inSentence(persona: string): string {
	return /^\p{Lu}\p{Ll}/u.test(persona) ? persona.charAt(0).toLowerCase() + persona.slice(1) : persona;
}
