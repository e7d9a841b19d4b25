import type { Item } from '../model/item';
import type { FileStore } from '../ports/fileStore';
import type { BacklogSource } from '../tree/references';
import { idMentions } from '../util/idMentions';
import type { Roadmap } from './roadmap';

/** An idea or a piece of feedback, and what of a goal it speaks of. */
export interface Evidence {
	readonly item: Item;
	/** The goal, or epics and stories that serve it. */
	readonly about: readonly Item[];
}

/** The ideas and feedback whose texts name a goal, or an epic or a story that serves it, in the order of the backlog. */
export async function goalEvidence(
	goal: Item,
	{ schedule }: Pick<Roadmap, 'schedule'>,
	{ entries }: Pick<BacklogSource, 'entries'>,
	store: Pick<FileStore, 'read'>,
): Promise<readonly Evidence[]> {
	const serving = [goal, ...[...schedule.epics, ...schedule.stories].filter((item) => schedule.goalOf(item) === goal)];
	const found: Evidence[] = [];
	for (const entry of entries) {
		if (!entry.readable || (entry.type !== 'idea' && entry.type !== 'feedback')) continue;
		const content = await store.read(entry.uri);
		if (content.kind !== 'text') continue;
		// Looking for the words first spares most of them the closer look.
		const about = serving.filter(({ id }) => content.text.includes(id) && idMentions(content.text, id).length > 0);
		if (about.length > 0) found.push({ item: entry, about });
	}
	return found;
}
