import type { BacklogIndex } from '../index/backlogIndex';
import { type Schedule, scheduleOf } from './schedule';

const known = new WeakMap<BacklogIndex, { readonly revision: number; readonly schedule: Schedule }>();

/** The schedule of a backlog as it stands; made when somebody asks, once for each revision of the index. */
export function scheduleOn(index: BacklogIndex): Schedule {
	const last = known.get(index);
	if (last?.revision === index.revision) return last.schedule;
	const schedule = scheduleOf(index);
	known.set(index, { revision: index.revision, schedule });
	return schedule;
}
