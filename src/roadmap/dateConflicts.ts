import { isClosed } from '../core/model/status';
import type { RoadmapEpic } from '../core/roadmap/roadmap';
import { conflictsOf } from '../core/schedule/conflicts';
import { endBeforeStart } from '../core/schedule/endBeforeStart';
import { outlastedRelease } from '../core/schedule/outlastedRelease';
import type { Schedule } from '../core/schedule/schedule';

/** What disagrees with the dates of an open epic, in the sentences of the rules: what it waits for, its own start, its release. */
export function dateConflicts({ item }: RoadmapEpic, schedule: Schedule): readonly string[] {
	if (isClosed(item.status.category)) return [];
	const found = [...conflictsOf(item, schedule), endBeforeStart(item, schedule), outlastedRelease(item, schedule)];
	return found.flatMap((conflict) => conflict?.message ?? []);
}
