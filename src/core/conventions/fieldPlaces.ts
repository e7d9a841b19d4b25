import type { YamlValue } from '../frontmatter/frontMatter';
import { type Label, labelName } from '../markdown/labels';
import { type FactField, factOf, isFactField } from '../model/facts';
import type { Field } from '../model/field';
import { textIn } from '../model/textRange';
import type { Convention } from './convention';
import { presentKey } from './fieldKey';
import type { ItemText } from './itemText';
import { plainValue } from './plainValue';

/** Where an item keeps a field: under a key of its front matter, or behind a label in its text. */
export type FieldPlace =
	| { readonly kind: 'front-matter'; readonly key: string; readonly value: YamlValue }
	| { readonly kind: 'label'; readonly label: Label };

/**
 * Finds the place of a field: the front matter's before any label, one with a value before one without.
 * @param spellings in place of the convention's own, for fields that have more of them
 */
export function findField(
	item: ItemText,
	convention: Convention,
	field: Field | 'id' | 'type',
	spellings: readonly string[] = convention.keys[field],
): FieldPlace | undefined {
	const { data } = item.frontMatter;
	const key = presentKey(spellings, data);
	const value = key === undefined ? undefined : data[key];
	const inFrontMatter =
		key === undefined || value === undefined ? undefined : ({ kind: 'front-matter', key, value } as const);
	if (inFrontMatter && value !== '') return inFrontMatter;
	const labels = item.labels(convention);
	if (labels.length === 0) return inFrontMatter;
	const names = new Set(spellings.map(labelName));
	const named = labels.filter(
		(label) => names.has(label.name) && (!isFactField(field) || saysFact(item, label, field)),
	);
	const label = named.find(({ value: { start, end } }) => end > start) ?? named[0];
	return inFrontMatter ?? (label && { kind: 'label', label });
}

/** A paragraph on impact, or a section of that name, is no field that may be overwritten. */
export function saysFact({ text }: ItemText, { form, value }: Label, field: FactField): boolean {
	if (form === 'section') return false;
	const words = plainValue(textIn(text, value)) ?? '';
	return words === '' || factOf(field, words) !== undefined;
}
