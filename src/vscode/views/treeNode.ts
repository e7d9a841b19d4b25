import type { Entry } from '../../core/model/item';
import type { BacklogNode } from '../../core/tree/backlogNode';

/**
 * A row as the editor knows it. The editor tells rows apart by object, the core makes new nodes after every change; so a
 * row stays one object for as long as its id lives, and is handed the newest node.
 */
export class TreeNode {
	constructor(public node: BacklogNode) {}

	get id(): string {
		return this.node.id;
	}

	get entry(): Entry | undefined {
		return this.node.kind === 'item' || this.node.kind === 'unreadable' ? this.node.entry : undefined;
	}
}

/** The backlog entry behind the first argument of a command from the tree; undefined for group rows and anything else. */
export function entryOfNode(node: unknown): Entry | undefined {
	return node instanceof TreeNode ? node.entry : undefined;
}
