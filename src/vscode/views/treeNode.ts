import type { Entry } from '../../core/model/item';
import type { BacklogNode } from '../../core/tree/backlogNode';

/**
 * A row as the editor knows it. The editor tells rows apart by object, the core makes new nodes after every change; so a
 * row stays one object for as long as its id lives, and is handed the newest node.
 */
export class TreeNode {
	/** By this a row is known where the class is not the same: commands are a program file of their own. */
	readonly isBacklogRow = true;
	readonly #rootsNow: () => readonly BacklogNode[];

	constructor(
		public node: BacklogNode,
		rootsNow: () => readonly BacklogNode[],
	) {
		this.#rootsNow = rootsNow;
	}

	get id(): string {
		return this.node.id;
	}

	get entry(): Entry | undefined {
		return this.node.kind === 'item' || this.node.kind === 'unreadable' ? this.node.entry : undefined;
	}

	/** This row and those beside it. */
	get siblings(): readonly BacklogNode[] {
		return this.node.parent?.children ?? this.#rootsNow();
	}
}

/** The backlog entry behind the first argument of a command from the tree; undefined for group rows and anything else. */
export function entryOfNode(node: unknown): Entry | undefined {
	return isRow(node) ? node.entry : undefined;
}

/**
 * The items that the user sees beside the one in a row, of its type and itself among them: what "up" and "down" mean there.
 * @returns undefined for anything but the row of an item
 */
export function entriesBeside(row: unknown): readonly Entry[] | undefined {
	const entry = entryOfNode(row);
	if (!isRow(row) || !entry?.readable) return undefined;
	return row.siblings.flatMap((node) => (node.kind === 'item' && node.entry.type === entry.type ? [node.entry] : []));
}

function isRow(node: unknown): node is TreeNode {
	return typeof node === 'object' && node !== null && 'isBacklogRow' in node;
}
