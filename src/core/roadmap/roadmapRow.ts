import type { Item } from '../model/item';
import type { Work } from '../tree/backlogNode';
import type { Outcome } from './outcome';
import type { RoadmapEpic } from './roadmap';

/** How the rows of a roadmap are gathered. */
export const roadmapGroupings = ['goal', 'horizon', 'quarter', 'release'] as const;

export type RoadmapGrouping = (typeof roadmapGroupings)[number];

/** Rows of all epics, or of what is covered by no work or no goal. */
export type RowGrouping = RoadmapGrouping | 'coverage';

/**
 * What a row without a file stands for: a horizon or quarter by its name, or what has no goal, horizon, quarter or release. Of the
 * coverage: `goals` for those without ready work, `stories` for ready ones without a goal.
 */
export interface RoadmapGroup {
	readonly grouping: RowGrouping;
	/** Undefined for what has none. */
	readonly name: string | undefined;
}

interface RowBase {
	/** Unique in a tree, and the same for the same thing in every later tree. */
	readonly id: string;
	readonly parent: RoadmapRow | undefined;
	readonly children: readonly RoadmapRow[];
}

/** A row of the roadmap, as plain data. */
export type RoadmapRow = RowBase &
	(
		| { readonly kind: 'vision' | 'story'; readonly item: Item }
		| { readonly kind: 'goal'; readonly item: Item; readonly work: Work; readonly outcomes: readonly Outcome[] }
		| { readonly kind: 'release'; readonly item: Item; readonly work: Work; readonly day: string | undefined }
		| { readonly kind: 'epic'; readonly item: Item; readonly epic: RoadmapEpic }
		| { readonly kind: 'group'; readonly group: RoadmapGroup }
	);
