import type { BacklogIndex } from '../index/backlogIndex';
import { entryKey } from '../model/item';
import type { FileStore } from '../ports/fileStore';
import { scheduleOn } from '../schedule/scheduleOn';
import { goalEvidence } from './goalEvidence';
import { type GoalPageOptions, goalPage } from './goalPage';
import { roadmapFrom } from './roadmap';

/**
 * The page of one goal of a backlog.
 * @param key of the goal
 * @param today as `2026-01-31`
 * @returns undefined where there is no such goal, or it was dropped
 */
export async function goalPageOf(
	{ index, store }: { readonly index: BacklogIndex; readonly store: Pick<FileStore, 'read'> },
	key: string,
	today: string,
	options: Omit<GoalPageOptions, 'evidence'>,
): Promise<string | undefined> {
	const roadmap = roadmapFrom(scheduleOn(index), [], { today });
	const goal = roadmap.goals.find(({ item }) => entryKey(item) === key);
	if (!goal) return undefined;
	const evidence = await goalEvidence(goal.item, roadmap, index, store);
	return goalPage(goal, roadmap, { ...options, evidence });
}
