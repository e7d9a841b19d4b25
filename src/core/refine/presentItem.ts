import { criteriaIn } from '../conventions/criteriaIn';
import { type ItemText, itemTextOf } from '../conventions/itemText';
import { readEntries } from '../conventions/readEntries';
import { readFrontMatter } from '../frontmatter/readFrontMatter';
import type { Criterion } from '../model/criterion';
import type { Item } from '../model/item';
import type { RefinedText } from './refinement';

/** An item as its text now has it: the backlog may not have heard of the last change yet. */
export interface PresentItem {
	readonly item: ItemText;
	readonly now: Item;
	readonly criteria: readonly Criterion[];
}

/** Reads an item of a text again. The reason when it cannot be read, or is not there any more. */
export function presentItem({ entry, text, convention, conventions }: RefinedText): PresentItem | string {
	const item = itemTextOf(text, readFrontMatter(text), convention, entry.anchor);
	const now = readEntries(entry, { kind: 'text', text }, conventions).find(({ anchor }) => anchor === entry.anchor);
	if (!item || !now?.readable) return now?.problems[0]?.message ?? `${entry.id} is not in it any more.`;
	return { item, now, criteria: criteriaIn(item) };
}
