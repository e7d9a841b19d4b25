import { type FactField, factFields } from './facts';

/** Canonical names of the single-valued fields that a user may set, whatever key a file's convention spells them with. */
export const settableFields = [
	'title',
	'status',
	'points',
	'epic',
	'goal',
	'sprint',
	'release',
	'persona',
	'kind',
	'horizon',
	'rank',
	'labels',
	'assignees',
	'depends-on',
	...factFields,
] as const;

export type Field = (typeof settableFields)[number];

/** Fields that every item keeps, whether it has them or not. */
export type CommonField = Exclude<Field, FactField>;

/** Fields that hold a list of strings. */
export const listFields: readonly Field[] = ['labels', 'assignees', 'depends-on'];

export function isField(word: string): word is Field {
	return (settableFields as readonly string[]).includes(word);
}
