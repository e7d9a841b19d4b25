import { type FieldPlace, findField } from '../../conventions/fieldPlaces';
import { setKey } from '../../frontmatter/editFrontMatter';
import { findKey } from '../../frontmatter/keyPlaces';
import type { Entry } from '../../model/item';
import { isClosed } from '../../model/status';
import { type TextRange, textIn } from '../../model/textRange';
import { exampleStory, personaFile } from '../exampleFile';
import { headRange } from '../headRange';
import { itemOf } from '../lintDocument';
import { nearestPersonas, personaRoles } from '../personaChoices';
import type { PersonasView } from '../personaTable';
import { roleKey } from '../roleKey';
import { isAnybody, isBuilder } from '../roleWords';
import type { Fix, LintDocument, Rule } from '../rule';
import { wordedStory } from '../storySentence';

const options = {
	allow: {
		kind: 'words',
		default: [],
		description: 'Roles and names that need no file of their own, for example `auditor`.',
	},
} as const;

const others = {
	'backlog/personas/returning-customer.md': personaFile('returning-customer', 'Returning customer'),
	'backlog/personas/roaster.md': personaFile('roaster', 'Roaster', ['Head roaster']),
	...Object.fromEntries(
		[
			'As a roaster, I want to see',
			'As a head roaster, I want to print',
			'As a returning customer, I want to save',
		].map((wish, i) => [
			`backlog/stories/US-1${i}.md`,
			exampleStory({ story: `${wish} the orders of last week, so that I need no help.` }).replace('US-7', `US-1${i}`),
		]),
	),
};

export const unknownPersona: Rule<typeof options> = {
	meta: {
		id: 'unknown-persona',
		title: 'Persona that the backlog does not describe',
		description:
			'Reports an open story whose field `persona` names neither a persona of the backlog nor any other item, and one whose role is no persona. Titles, aliases, ids and file names count, in singular and plural, with or without article and hyphen, and so does each part of "packer or roaster". ' +
			'Roles are looked at only where at least two personas are described, and half of the open stories or more, three at least, keep to them: one persona among many roles is no list of all. ' +
			'A field is looked at as soon as there is a persona, unless most of three stories or more name others. ' +
			'Roles that could be anybody, that build the product or are spelled otherwise in other stories have rules of their own and are left to them.',
		why: 'Nobody has written down what this person needs, or the story means somebody who is described under another name and is missed when that persona is looked at.',
		sources: ['INCOSE Guide to Writing Requirements (R36)', 'Quality User Story framework (uniform)'],
		category: 'story',
		severity: 'info',
		fix: 'choice',
		options,
		examples: [
			{ kind: 'good', text: exampleStory({ criteria: ['The basket holds 3 coffees.'] }), others },
			{
				kind: 'good',
				text: exampleStory({ fields: ['persona: Head roasters'], criteria: ['The basket holds 3 coffees.'] }),
				others,
			},
			{
				kind: 'bad',
				text: exampleStory({
					story: 'As a regular customer, I want to order my last basket again, so that my shopping takes a minute.',
					criteria: ['The basket holds 3 coffees.'],
				}),
				others,
			},
			{
				kind: 'bad',
				text: exampleStory({ fields: ['persona: returning-buyer'], criteria: ['The basket holds 3 coffees.'] }),
				others,
			},
		],
	},
	check(document, backlog, report, { allow }) {
		const { entry, text } = document;
		if (!entry.readable || entry.type !== 'story' || isClosed(entry.status.category)) return;
		const personas = backlog.stories.personasOf(entry);
		const allowed = new Set(allow.map(roleKey));
		const isKnown = (name: string) => allowed.has(roleKey(name)) || personas.has(name);
		const { persona } = entry;
		if (persona !== undefined && holdsFields(personas) && !isKnown(persona) && backlog.find(persona).length === 0) {
			const place = placeOf(document);
			report({
				message: `No persona is called "${persona}": name one that the backlog describes, or describe this one.`,
				range: place?.range ?? headRange(document, 'persona'),
				fixes: place ? fixesOf(document, place, nearestPersonas(persona, personas.all)) : [],
			});
		}
		const role = wordedStory(document)?.role;
		if (!role || entry.role === undefined || !holdsRoles(personas)) return;
		const words = textIn(text, role).replace(/\s+/g, ' ');
		// A template that is not filled in names nobody.
		if (/^[[<{_]/.test(words) || isKnown(entry.role) || isKnown(words)) return;
		if (isAnybody(words) || isBuilder(words) || backlog.stories.usualRole(entry) !== undefined) return;
		report({
			message: `"${words}" is none of the personas that the backlog describes: name one of them, or describe this one.`,
			range: role,
			fixes: personaRoles(text, role, personas.all),
		});
	},
};

const fewestPersonas = 2;
const fewestStories = 3;

/** One persona and many roles make no list of all that there are, and a habit shows in more than two stories. */
function holdsRoles({ all, roles: { total, described } }: PersonasView): boolean {
	return all.length >= fewestPersonas && described >= fewestStories && described * 2 >= total;
}

/** A field is a reference: it is held to what there is until the team plainly means something else by it. */
function holdsFields({ all, fields: { total, described } }: PersonasView): boolean {
	return all.length > 0 && (total < fewestStories || described * 2 >= total);
}

interface Place {
	readonly range: TextRange;
	readonly field: FieldPlace;
}

function placeOf({ text, entry, convention }: LintDocument): Place | undefined {
	const item = itemOf(entry, text, convention);
	const field = findField(item, convention, 'persona');
	const range =
		field?.kind === 'label' ? field.label.value : field && findKey(text, item.frontMatter, field.key)?.value;
	return field && range && { range, field };
}

function fixesOf({ text }: LintDocument, { range, field }: Place, personas: readonly Entry[]): readonly Fix[] {
	return personas.flatMap(({ id, title }): readonly Fix[] => {
		const plan =
			field.kind === 'label'
				? ({ kind: 'edits', edits: [{ range, newText: id }] } as const)
				: setKey(text, field.key, id);
		const name = title === id ? id : `${id} (${title})`;
		return plan.kind === 'edits' && plan.edits.length > 0
			? [{ title: `Change the persona to ${name}`, edits: plan.edits, safe: false }]
			: [];
	});
}
