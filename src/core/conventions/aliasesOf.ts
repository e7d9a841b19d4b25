import { asList } from '../frontmatter/fields';
import { textIn } from '../model/textRange';
import type { Convention } from './convention';
import { findField } from './fieldPlaces';
import type { ItemText } from './itemText';
import { plainValue } from './plainValue';

const spellings = ['aliases', 'alias', 'also-known-as', 'other-names'];

/** The further names of a persona, as a list or as words with commas, under a key or behind a label. */
export function aliasesOf(item: ItemText, convention: Convention): readonly string[] {
	const place = findField(item, convention, 'labels', spellings);
	const value = place?.kind === 'label' ? plainValue(textIn(item.text, place.label.value)) : place?.value;
	return [...new Set(asList(value, { commas: true }))];
}
