import { type Entry, entryKey, type Item, type UnreadableItem } from '../model/item';
import type { BacklogNode, Group, GroupNode, ItemNode, UnreadableNode, Work } from './backlogNode';

/** A node that can still be hung up; read-only for everybody who gets the finished tree. */
export type DraftNode = BacklogNode & Branch;

interface Branch {
	parent: BacklogNode | undefined;
	children: BacklogNode[];
}

/** A tree in the making. Nodes are made first and hung up afterwards, so that depth costs no recursion. */
export class TreeDraft {
	readonly roots: BacklogNode[] = [];
	readonly byId = new Map<string, BacklogNode>();

	item(entry: Item, work?: Work): ItemNode & Branch {
		return this.#keep({ kind: 'item', id: idOf(entry), ...bare(), entry, work });
	}

	unreadable(entry: UnreadableItem): UnreadableNode & Branch {
		return this.#keep({ kind: 'unreadable', id: idOf(entry), ...bare(), entry });
	}

	group(group: Group, count: number): GroupNode & Branch {
		return this.#keep({ kind: 'group', id: `group:${groupKey(group)}`, ...bare(), group, count });
	}

	/** Hangs a node up as the last child of another, or as the last root. */
	hang(node: DraftNode, parent?: DraftNode): void {
		node.parent = parent;
		(parent?.children ?? this.roots).push(node);
	}

	#keep<N extends BacklogNode>(node: N): N {
		this.byId.set(node.id, node);
		return node;
	}
}

/** Id of the row that stands for an entry, in every tree. Nothing is put in front: making and hashing 10,000 new strings takes half the time of a tree. */
export function idOf(entry: Entry): string {
	return entryKey(entry);
}

function groupKey(group: Group): string {
	if (group.kind === 'status') return `status:${group.category}:${group.name.toLowerCase()}`;
	return group.kind === 'sprint' ? `sprint:${group.name.toLowerCase()}` : group.kind;
}

function bare(): Branch {
	return { parent: undefined, children: [] };
}
