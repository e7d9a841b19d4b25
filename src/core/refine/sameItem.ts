import type { Conventions } from '../conventions/conventions';
import { readEntries } from '../conventions/readEntries';
import type { Item } from '../model/item';

/**
 * That a text is still read as the item it was, in all that an index keeps of it but its criteria and places.
 * @param apart what may be another one besides
 * @param changing what of it is to be otherwise now
 */
export function isSameItem(
	text: string,
	entry: Item,
	conventions: Conventions,
	{ apart = [], changing = {} }: { readonly apart?: readonly (keyof Item)[]; readonly changing?: Partial<Item> } = {},
): boolean {
	const entries = readEntries(entry, { kind: 'text', text }, conventions);
	const now = entries.find(({ anchor }) => anchor === entry.anchor);
	return now?.readable === true && kept(now, apart) === kept({ ...entry, ...changing }, apart);
}

function kept(
	{ fingerprint: _, criteria: __, problems: ___, line: ____, ...item }: Item,
	apart: readonly string[],
): string {
	return JSON.stringify(Object.entries(item).filter(([key]) => !apart.includes(key)));
}
