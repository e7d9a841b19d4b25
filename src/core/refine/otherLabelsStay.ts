import type { Convention } from '../conventions/convention';
import { type ItemText, itemTextOf } from '../conventions/itemText';
import { readFrontMatter } from '../frontmatter/readFrontMatter';
import type { Label } from '../markdown/labels';
import { applyEdits, type TextEdit } from '../model/textEdit';
import { textIn } from '../model/textRange';

/** Reads an item again after an edit of one label: the reason why the edit must not be made when another label reads otherwise then. */
export function otherLabelsStay(
	item: ItemText,
	convention: Convention,
	edit: TextEdit,
	changed: Label | undefined,
): string | undefined {
	const after = applyEdits(item.text, [edit]);
	const reread = itemTextOf(after, readFrontMatter(after), convention, item.heading?.anchor);
	const before = item.labels(convention).filter((label) => label !== changed);
	const now = reread?.labels(convention).map((label) => `${label.name}: ${textIn(after, label.value)}`) ?? [];
	const lost = before.find((label) => !now.includes(`${label.name}: ${textIn(item.text, label.value)}`));
	if (reread && !lost) return undefined;
	return `"${lost ? textIn(item.text, lost.line) : 'the item'}" would read differently then; change it by hand.`;
}
