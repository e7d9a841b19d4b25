import { fillIn } from '../../protocol/fillIn';
import type { RoadmapEpic } from '../../protocol/roadmap';
import type { RoadmapStrings } from '../../protocol/roadmapStrings';

/** Whether points tell how far an epic is: what is left is not only items without an estimate. */
function inPoints({ points, items }: Pick<RoadmapEpic, 'points' | 'items'>): boolean {
	return points.total > 0 && (points.done < points.total || items.done === items.total);
}

/** How much is done: by points, or by items where they do not tell it. */
export function progressWords({ points, items }: RoadmapEpic, words: RoadmapStrings): string {
	if (inPoints({ points, items })) return fillIn(words.pointsDone, points.done, points.total);
	return items.total > 0 ? fillIn(words.itemsDone, items.done, items.total) : words.noItems;
}

/** The share that is done, from 0 to 1. */
export function progressOf({ points, items }: Pick<RoadmapEpic, 'points' | 'items'>): number {
	const { done, total } = inPoints({ points, items }) ? points : items;
	return total === 0 ? 0 : Math.min(1, done / total);
}

/** The points of its open stories; undefined where points do not tell what is left. */
export function openPoints({ points, items }: Pick<RoadmapEpic, 'points' | 'items'>): number | undefined {
	return inPoints({ points, items }) ? points.total - points.done : undefined;
}
