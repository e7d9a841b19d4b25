import type { Conventions } from '../conventions/conventions';
import { readEntries } from '../conventions/readEntries';
import type { Entry, Item } from '../model/item';

/**
 * That a text is still read as the item it was, in all that an index keeps of it but its criteria and places.
 * @param changing what of it is to be otherwise now
 */
export function isSameItem(
	text: string,
	entry: Item,
	conventions: Conventions,
	changing: Partial<Pick<Item, 'openQuestions'>> = {},
): boolean {
	const entries = readEntries(entry, { kind: 'text', text }, conventions);
	const now = entries.find(({ anchor }) => anchor === entry.anchor);
	return now?.readable === true && kept(now) === kept({ ...entry, ...changing });
}

function kept({ fingerprint: _, criteria: __, problems: ___, line: ____, ...item }: Item & Entry): string {
	return JSON.stringify(item);
}
