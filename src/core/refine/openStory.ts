import type { Convention } from '../conventions/convention';
import type { Conventions } from '../conventions/conventions';
import { type ItemText, itemTextOf } from '../conventions/itemText';
import { readEntries } from '../conventions/readEntries';
import { readFrontMatter } from '../frontmatter/readFrontMatter';
import type { Entry, Item } from '../model/item';
import { refused } from '../model/textEdit';
import type { FileStore } from '../ports/fileStore';
import type { Refusal } from './planner';

/** A story that another one is made beside, as it now is. */
export interface OpenStory {
	readonly text: string;
	readonly item: ItemText;
	readonly story: Item;
	readonly convention: Convention;
}

/**
 * Reads a story as its file now is: the backlog may not have heard of the last change yet.
 * @returns the reason when there can be no other one beside it
 */
export async function openStory(
	conventions: Conventions,
	store: FileStore,
	entry: Entry,
): Promise<OpenStory | Refusal> {
	const convention = conventions.named(entry.convention);
	const unchanged = (why: string) => refused(`${entry.path} was not changed: ${why}`);
	if (entry.type !== 'story') return unchanged(`${entry.id} is of type ${entry.type}, and only stories are split.`);
	if (convention.keeps === 'list')
		return unchanged(`${convention.list} lists the stories in order, and a new one would be missing there.`);
	const content = await store.read(entry.uri);
	if (content.kind !== 'text')
		return unchanged(content.kind === 'missing' ? 'it is not there any more.' : content.reason);
	const { text } = content;
	const item = itemTextOf(text, readFrontMatter(text), convention, entry.anchor);
	const story = readEntries(entry, content, conventions).find(({ anchor }) => anchor === entry.anchor);
	if (!item || !story) return unchanged(`${entry.id} is not in it any more.`);
	if (!story.readable) return unchanged(story.problems[0]?.message ?? 'it cannot be read.');
	return { text, item, story, convention };
}
