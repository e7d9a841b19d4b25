import type { Conventions } from '../conventions/conventions';
import { itemTextOf } from '../conventions/itemText';
import { readEntries } from '../conventions/readEntries';
import { readFrontMatter } from '../frontmatter/readFrontMatter';
import type { Entry } from '../model/item';
import { refused } from '../model/textEdit';
import type { FileStore } from '../ports/fileStore';
import type { Refusal } from '../refine/planner';
import { topCriteriaIn } from '../refine/splitStory';
import { type StoryBrief, storyBrief } from './storyBrief';

/** A story as it is when something is suggested for it. */
export interface ReadStory {
	readonly brief: StoryBrief;
	/** The wordings of its top-level criteria, as `SplitRequest.among` has them. */
	readonly among: readonly string[];
}

/**
 * Reads what a model shall be told of a story off its file as it now is.
 * @param most characters of its text
 * @returns the reason when it cannot be read
 */
export async function readStory(
	conventions: Conventions,
	store: FileStore,
	entry: Entry,
	most?: number,
): Promise<ReadStory | Refusal> {
	const content = await store.read(entry.uri);
	if (content.kind === 'missing') return refused(`${entry.path} is not there any more.`);
	if (content.kind === 'refused') return refused(`${entry.path} cannot be read: ${content.reason}`);
	const { text } = content;
	const convention = conventions.named(entry.convention);
	const now = readEntries(entry, content, conventions).find(({ anchor }) => anchor === entry.anchor);
	const item = itemTextOf(text, readFrontMatter(text), convention, entry.anchor);
	if (!now || !item) return refused(`${entry.id} is not in ${entry.path} any more.`);
	if (!now.readable) return refused(`${entry.path} cannot be read: ${now.problems[0]?.message ?? ''}`);
	return { brief: storyBrief(item, now, most), among: topCriteriaIn(item) };
}
