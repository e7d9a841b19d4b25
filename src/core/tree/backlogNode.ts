import type { Item, UnreadableItem } from '../model/item';
import type { StatusCategory } from '../model/status';

/** How the rows of the backlog are gathered: by goal and epic where those exist, by one field, or not at all. */
export const groupings = ['outline', 'epic', 'status', 'sprint', 'none'] as const;

export type Grouping = (typeof groupings)[number];

/** Finished and all of something, dropped stories left out of both. */
export interface Share {
	readonly done: number;
	readonly total: number;
}

/** The work that an epic, a goal or a sprint comes to, closed stories and those hidden by a filter included. */
export interface Work {
	readonly points: Share;
	readonly stories: Share;
}

interface NodeBase {
	/** Unique in a tree, and the same for the same thing in every later tree. */
	readonly id: string;
	readonly parent: BacklogNode | undefined;
	readonly children: readonly BacklogNode[];
}

/** A row for an item that can be read: a story, or the goal, epic or sprint that others are gathered below. */
export interface ItemNode extends NodeBase {
	readonly kind: 'item';
	readonly entry: Item;
	/** Undefined for stories. */
	readonly work: Work | undefined;
}

/** A row for a file that cannot be read as an item. */
export interface UnreadableNode extends NodeBase {
	readonly kind: 'unreadable';
	readonly entry: UnreadableItem;
}

/** What a row without a file stands for. */
export type Group =
	| { readonly kind: 'status'; readonly name: string; readonly category: StatusCategory }
	/** A sprint that stories name and that has no file. */
	| { readonly kind: 'sprint'; readonly name: string }
	| { readonly kind: 'no-epic' | 'no-sprint' | 'unreadable' };

export interface GroupNode extends NodeBase {
	readonly kind: 'group';
	readonly group: Group;
	/** Stories, or unreadable files, below the row at any depth. */
	readonly count: number;
}

/** Stands for the children that are left out of a long list. */
export interface MoreNode extends NodeBase {
	readonly kind: 'more';
	readonly hidden: number;
}

export type BacklogNode = ItemNode | UnreadableNode | GroupNode | MoreNode;
