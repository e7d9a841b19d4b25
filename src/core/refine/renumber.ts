import { asText } from '../frontmatter/fields';
import { readFrontMatter } from '../frontmatter/readFrontMatter';
import type { BacklogIndex } from '../index/backlogIndex';
import type { Entry } from '../model/item';
import { type Plan, refused } from '../model/textEdit';
import type { Random } from '../ports/clock';
import type { FileStore } from '../ports/fileStore';
import { freeId } from './freeId';
import { renameItem } from './renameItem';

/** Keys under which files keep the day they were made. */
const createdKeys = ['created', 'created_date', 'created_at', 'createdAt', 'date_created', 'date'];

/**
 * Gives the younger of the items that share an id a free one. Links to its file follow it; a mention of the bare id means the
 * older item from then on, which had it first.
 */
export async function renumber(index: BacklogIndex, store: FileStore, entry: Entry, random: Random): Promise<Plan> {
	const alike = index.find(entry.id, entry).filter((other) => other.readable);
	if (alike.length < 2) return refused(`${entry.id} belongs to one item only. Nothing was changed.`);
	const ages = await Promise.all(alike.map(async (item) => ({ item, created: await createdOf(store, item) })));
	// Without a date the later path counts as the younger: ids and dates in names grow.
	ages.sort((a, b) => compare(a.created, b.created) || compare(a.item.path, b.item.path));
	const youngest = ages.at(-1)?.item ?? entry;
	const convention = index.conventions.named(youngest.convention);
	const make = convention.newFile(youngest.type);
	const id = freeId(index.entries, convention, youngest, make, random);
	return renameItem(index, store, youngest, { id, mentions: false });
}

async function createdOf(store: FileStore, entry: Entry): Promise<string> {
	const content = await store.read(entry.uri);
	const { data } = readFrontMatter(content.kind === 'text' ? content.text : '');
	return createdKeys.map((key) => asText(data[key])).find((text) => text !== undefined) ?? '';
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
