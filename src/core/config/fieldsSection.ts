import * as z from 'zod/mini';
import { settableFields } from '../model/field';
import type { FieldMap, SpelledField } from './config';
import { key, listOf, oneOrMore, text, together } from './schemaParts';

const spelledFields: readonly SpelledField[] = ['id', 'type', ...settableFields];

const spellings = oneOrMore(text('a key as files spell it'), 'a key as files spell it');

type Spelled = { [F in SpelledField]?: string | string[] | undefined };

function shapeOf(): Record<SpelledField, z.ZodMiniOptional<typeof spellings>> {
	const described = spelledFields.map(
		(field) => [field, key(spellings, { description: `How files spell the key of \`${field}\`.` })] as const,
	);
	return Object.fromEntries(described) as Record<SpelledField, z.ZodMiniOptional<typeof spellings>>;
}

/** Spellings of the fields: `points: story_points` or `points: [story_points, estimate]`. */
export const fieldsSchema = z
	.strictObject(shapeOf(), { error: 'a mapping from fields to their spellings' })
	.check(together<Spelled>(claimedTwice));

/** The spellings of each field as lists; fields without any are left out. */
export function fieldMapOf(said: Spelled | undefined): FieldMap {
	const lists = Object.entries(said ?? {}).map(([field, spelled]) => [field, listOf(spelled)] as const);
	return Object.fromEntries(lists.filter(([, spellings]) => spellings.length > 0));
}

function* claimedTwice(said: Spelled) {
	const claimed = new Map<string, string>();
	for (const [field, spelled] of Object.entries(said)) {
		for (const [at, spelling] of listOf(spelled).entries()) {
			const before = claimed.get(spelling);
			claimed.set(spelling, before ?? field);
			if (before === undefined) continue;
			const path = Array.isArray(spelled) ? [field, at] : [field];
			yield { path, message: `The spelling "${spelling}" already stands for \`${before}\`: remove one of the two.` };
		}
	}
}
