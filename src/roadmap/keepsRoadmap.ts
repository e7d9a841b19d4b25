import { orderOf } from '../core/model/productOrder';
import type { ItemChange } from '../core/tree/itemChanges';

/** Whether a change leaves everything as it was that a roadmap tells: the text of a story, say, or its criteria. */
export function keepsRoadmap({ before, after }: ItemChange): boolean {
	return (
		before?.type === 'story' &&
		after?.type === 'story' &&
		before.id === after.id &&
		before.anchor === after.anchor &&
		before.status.category === after.status.category &&
		before.points === after.points &&
		before.epic === after.epic &&
		before.goal === after.goal &&
		before.release === after.release &&
		before.sprint === after.sprint &&
		orderOf(before) === orderOf(after)
	);
}
