import { isClosed } from '../core/model/status';
import type { RoadmapEpic } from '../core/roadmap/roadmap';
import { conflictsOf } from '../core/schedule/conflicts';
import type { Schedule } from '../core/schedule/schedule';

/** What disagrees with the dates of an epic, each in one sentence: what it waits for, its own start, its release. */
export function dateConflicts({ item, span, release }: RoadmapEpic, schedule: Schedule): readonly string[] {
	if (isClosed(item.status.category)) return [];
	const conflicts = conflictsOf(item, schedule).map(({ other, endFrom, by }) => {
		const way = by.length > 0 ? ` by way of ${by.map(({ id }) => id).join(', ')}` : '';
		return `It is to begin by ${span.startBy} but waits for ${other.id}${way}, which is not done before ${endFrom}.`;
	});
	if (span.start !== undefined && span.end !== undefined && span.end < span.start)
		conflicts.push(`It is to end on ${span.end}, before it begins on ${span.start}.`);
	const day = release && schedule.spanOf(release).end;
	if (day !== undefined && span.end !== undefined && span.end > day)
		conflicts.push(`It is planned until ${span.end}, after its release ${release?.id} on ${day}.`);
	return conflicts;
}
