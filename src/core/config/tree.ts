import type { TextRange } from '../model/textRange';

/** One value of a settings file with its place; aliases are already replaced by what they stand for. */
export type TreeNode = MapNode | ListNode | ScalarNode;

export interface MapNode {
	readonly kind: 'map';
	readonly range: TextRange;
	readonly entries: ReadonlyMap<string, TreeEntry>;
}

export interface TreeEntry {
	readonly key: TextRange;
	readonly node: TreeNode;
}

export interface ListNode {
	readonly kind: 'list';
	readonly range: TextRange;
	readonly items: readonly TreeNode[];
}

export interface ScalarNode {
	readonly kind: 'scalar';
	readonly range: TextRange;
	readonly value: string | number | boolean | null;
}

/** Where a value stands, from the root on: keys of mappings and positions in lists. */
export type TreePath = readonly PropertyKey[];

/** Values that are left out of a tree because something is wrong with them. */
export type Dropped = ReadonlySet<TreeNode>;

/** The tree as plain values, without what was dropped and without keys that say nothing. */
export function plainValue(node: TreeNode, dropped: Dropped): unknown {
	if (node.kind === 'scalar') return node.value;
	if (node.kind === 'list') return itemsOf(node, dropped).map((item) => plainValue(item, dropped));
	const said = [...node.entries].filter(([, entry]) => !dropped.has(entry.node) && !isNothing(entry.node));
	return Object.fromEntries(said.map(([key, entry]) => [key, plainValue(entry.node, dropped)]));
}

/** The values on the way along a path, the root first; shorter than the path where it leads to nothing. */
export function nodesAlong(root: TreeNode, path: TreePath, dropped: Dropped): TreeNode[] {
	const found = [root];
	for (const step of path) {
		const node = found.at(-1);
		const next =
			node?.kind === 'map'
				? node.entries.get(String(step))?.node
				: node?.kind === 'list'
					? itemsOf(node, dropped)[Number(step)]
					: undefined;
		if (!next || dropped.has(next)) break;
		found.push(next);
	}
	return found;
}

function itemsOf(node: ListNode, dropped: Dropped): readonly TreeNode[] {
	return node.items.filter((item) => !dropped.has(item));
}

/** The values directly inside of a value. */
export function childrenOf(node: TreeNode): readonly TreeNode[] {
	if (node.kind === 'scalar') return [];
	return node.kind === 'list' ? node.items : [...node.entries.values()].map((entry) => entry.node);
}

/** A key without a value, as it stands in a file while its line is being typed. */
function isNothing(node: TreeNode): boolean {
	return node.kind === 'scalar' && node.value === null;
}
