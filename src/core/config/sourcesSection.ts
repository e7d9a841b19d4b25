import * as z from 'zod/mini';
import { itemTypes } from '../model/itemType';
import type { SourceConfig } from './config';
import { conventionNames } from './conventionNames';
import { fieldMapOf, fieldsSchema } from './fieldsSection';
import { glob, key, listOf, oneOrMore, word } from './schemaParts';

const source = z.strictObject(
	{
		path: glob.check(
			z.meta({
				description: 'Glob of the files, relative to the workspace folder, with `/` between folders.',
				examples: ['docs/stories/**/*.md'],
			}),
		),
		exclude: key(oneOrMore(glob, 'a glob'), {
			description: 'Globs of files that `path` matches and that are no items.',
			examples: ['docs/stories/archive/**'],
		}),
		convention: key(word(conventionNames), {
			description:
				'How the files are written. Without it this is found out from each file. `mapped` takes any markdown file and reads it by `fields` alone.',
			examples: ['typed-docs'],
		}),
		type: key(word(itemTypes), {
			description: 'What the files hold. Without it the file or its convention says so.',
			examples: ['story'],
		}),
		fields: key(fieldsSchema, {
			description: 'Spellings of fields in these files, beside those for all files.',
			examples: [{ points: ['effort', 'estimate'] }],
		}),
	},
	{ error: 'a glob, or a mapping with a path' },
);

/** Where items are found: each source is a glob, or a mapping with `path` and more. */
export const sourcesSchema = z.array(z.union([glob, source], { error: 'a glob, or a mapping with a path' }), {
	error: 'a list of globs, or of mappings with a path',
});

/** The sources with all that a glob alone leaves unsaid. */
export function sourcesOf(said: z.output<typeof sourcesSchema> = []): readonly SourceConfig[] {
	return said.map((each) => {
		const { path, exclude, convention, type, fields } = typeof each === 'string' ? { path: each } : each;
		return { path, exclude: listOf(exclude), convention, type, fields: fieldMapOf(fields) };
	});
}
