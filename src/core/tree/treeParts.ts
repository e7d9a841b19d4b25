import type { Conventions } from '../conventions/conventions';
import type { Item } from '../model/item';
import type { ItemType } from '../model/itemType';
import type { Hierarchy } from './hierarchy';
import type { TreeDraft } from './treeDraft';

/** What the ways of grouping have in common. */
export interface TreeParts {
	readonly conventions: Conventions;
	readonly draft: TreeDraft;
	readonly hierarchy: Hierarchy;
	/** Stories to show, in product order. */
	readonly shown: readonly Item[];
	/** All readable stories, in product order. */
	readonly stories: readonly Item[];
	/** Readable items of a type, as goals, epics and sprints are ordered. */
	containers(type: ItemType): readonly Item[];
	/** Whether a goal, an epic or a sprint is worth a row of its own when no story is shown below it. */
	standsAlone(container: Item): boolean;
	readonly filtered: boolean;
	readonly showClosed: boolean;
}
