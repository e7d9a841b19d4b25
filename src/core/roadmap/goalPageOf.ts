import type { BacklogIndex } from '../index/backlogIndex';
import { entryKey } from '../model/item';
import type { Cancellation } from '../ports/cancellation';
import type { FileStore } from '../ports/fileStore';
import type { History } from '../ports/history';
import { scheduleOn } from '../schedule/scheduleOn';
import { goalEvidence } from './goalEvidence';
import { type GoalPageOptions, goalPage } from './goalPage';
import { roadmapFrom } from './roadmap';

export interface GoalPagePorts {
	readonly index: BacklogIndex;
	readonly store: Pick<FileStore, 'read'>;
	/** Asked for what key results were at; undefined where that may not be. */
	readonly history?: History | undefined;
	/** Of what the history is asked for. */
	readonly cancellation?: Cancellation | undefined;
}

/**
 * The page of one goal of a backlog.
 * @param key of the goal
 * @param today as `2026-01-31`
 * @returns undefined where there is no such goal, or it was dropped
 */
export async function goalPageOf(
	{ index, store, history, cancellation }: GoalPagePorts,
	key: string,
	today: string,
	options: Omit<GoalPageOptions, 'evidence' | 'committed'>,
): Promise<string | undefined> {
	const roadmap = roadmapFrom(scheduleOn(index), [], { today });
	const goal = roadmap.goals.find(({ item }) => entryKey(item) === key);
	if (!goal) return undefined;
	const { keyResultHistory } = await import('../history/keyResultHistory');
	const [evidence, committed] = await Promise.all([
		goalEvidence(goal.item, roadmap, index, store),
		keyResultHistory(history, [goal.item], cancellation),
	]);
	return goalPage(goal, roadmap, { ...options, evidence, committed: committed.get(goal.item) ?? [] });
}
