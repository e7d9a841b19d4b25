import * as z from 'zod/mini';
import { findStatus, normaliseStatus, type StatusDefinition, statusCategories, type Workflow } from '../model/status';
import { key, listOf, oneOrMore, text, together, word } from './schemaParts';

const status = z.strictObject(
	{
		name: text('the name of a status').check(
			z.meta({ description: 'The status as it is written into files.', examples: ['In review'] }),
		),
		category: key(word(statusCategories), {
			description: 'What the status means. Only needed when its name is not one of the usual ones.',
			examples: ['active'],
		}),
		synonyms: key(oneOrMore(text('a spelling of the status'), 'a spelling of the status'), {
			description: 'Other spellings that are understood when files are read.',
			examples: [['review', 'QA']],
		}),
	},
	{ error: 'the name of a status, or a mapping with a name' },
);

const entry = z.union([text('the name of a status'), status], {
	error: 'the name of a status, or a mapping with a name',
});

type Said = z.output<typeof entry>;

/** The statuses in the order in which an item passes through them. */
export const workflowSchema = z
	.array(entry, { error: 'a list of statuses' })
	.check(together<Said[]>(withoutCategory), together<Said[]>(namedTwice));

/** The statuses with their categories; undefined when there are none. */
export function workflowOf(said: z.output<typeof workflowSchema> = []): Workflow | undefined {
	const found = said.map(definitionOf).filter((each) => each !== undefined);
	return found.length > 0 ? found : undefined;
}

function definitionOf(said: Said): StatusDefinition | undefined {
	const { name, category = findStatus(name)?.category, synonyms } = detailed(said);
	return category && { name: name.trim(), category, synonyms: listOf(synonyms) };
}

function detailed(said: Said): z.output<typeof status> {
	return typeof said === 'string' ? { name: said } : said;
}

function* withoutCategory(said: readonly Said[]) {
	for (const [at, each] of said.entries()) {
		if (definitionOf(each)) continue;
		const { name } = detailed(each);
		const message = `It is not known what the status "${name}" means: give it a category, one of ${statusCategories.join(', ')}.`;
		yield { path: [at], message };
	}
}

function* namedTwice(said: readonly Said[]) {
	const names = new Map<string, string>();
	for (const [at, each] of said.entries()) {
		const { name } = detailed(each);
		const before = names.get(normaliseStatus(name));
		if (before === undefined) names.set(normaliseStatus(name), name);
		else yield { path: [at], message: `The status "${name}" is already in the workflow: remove one of the two.` };
	}
	const claimed = new Map(names);
	for (const [at, each] of said.entries()) {
		const { name, synonyms } = detailed(each);
		for (const [place, synonym] of listOf(synonyms).entries()) {
			const before = claimed.get(normaliseStatus(synonym));
			claimed.set(normaliseStatus(synonym), before ?? name);
			if (before === undefined || before === name) continue;
			const path = Array.isArray(synonyms) ? [at, 'synonyms', place] : [at, 'synonyms'];
			yield { path, message: `"${synonym}" already stands for the status "${before}": remove one of the two.` };
		}
	}
}
