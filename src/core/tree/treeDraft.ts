import { type Entry, entryKey, type Item, type UnreadableItem } from '../model/item';
import type { BacklogNode, Group, GroupNode, ItemNode, UnreadableNode, Work } from './backlogNode';

/** A node that can still be hung up; read-only for everybody who gets the finished tree. */
export type DraftNode = Draft<ItemNode> | Draft<UnreadableNode> | Draft<GroupNode>;

type Draft<N extends BacklogNode> = { -readonly [K in keyof Omit<N, keyof Branch>]: N[K] } & Branch;

interface Branch {
	parent: DraftNode | undefined;
	children: DraftNode[];
}

/** A tree in the making. Nodes are made first and hung up afterwards, so that depth costs no recursion. */
export class TreeDraft {
	readonly roots: DraftNode[] = [];
	readonly byId = new Map<string, DraftNode>();

	item(entry: Item, work?: Work): Draft<ItemNode> {
		return this.#keep({ kind: 'item', id: idOf(entry), ...bare(), entry, work });
	}

	unreadable(entry: UnreadableItem): Draft<UnreadableNode> {
		return this.#keep({ kind: 'unreadable', id: idOf(entry), ...bare(), entry });
	}

	group(group: Group, count: number): Draft<GroupNode> {
		return this.#keep({ kind: 'group', id: `group:${groupKey(group)}`, ...bare(), group, count });
	}

	/** Hangs a node up as the last child of another, or as the last root; or before the one that is nth there. */
	hang(node: DraftNode, parent?: DraftNode, at?: number): void {
		const siblings = parent?.children ?? this.roots;
		node.parent = parent;
		if (at === undefined) siblings.push(node);
		else siblings.splice(at, 0, node);
	}

	/**
	 * Takes a node from where it hangs.
	 * @returns which one it was there
	 */
	takeDown(node: DraftNode): number {
		const siblings = node.parent?.children ?? this.roots;
		const at = siblings.indexOf(node);
		siblings.splice(at, 1);
		return at;
	}

	#keep<N extends DraftNode>(node: N): N {
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
