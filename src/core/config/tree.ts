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

/** The tree as plain values, without keys that say nothing. */
export function plainValue(node: TreeNode): unknown {
	if (node.kind === 'scalar') return node.value;
	if (node.kind === 'list') return node.items.map(plainValue);
	const said = [...node.entries].filter(([, entry]) => !isNothing(entry.node));
	return Object.fromEntries(said.map(([key, entry]) => [key, plainValue(entry.node)]));
}

/** The values on the way along a path, the root first; shorter than the path where it leads to nothing. */
export function nodesAlong(root: TreeNode, path: TreePath): TreeNode[] {
	const found = [root];
	for (const step of path) {
		const next = childAt(found.at(-1) ?? root, step);
		if (!next) break;
		found.push(next);
	}
	return found;
}

function childAt(node: TreeNode, step: PropertyKey): TreeNode | undefined {
	if (node.kind === 'scalar') return undefined;
	return node.kind === 'list' ? node.items[Number(step)] : node.entries.get(String(step))?.node;
}

/**
 * The tree without some of its values.
 * @param torn takes every value of the new tree of which something was left out
 */
export function without(node: TreeNode, dropped: Dropped, torn: Set<TreeNode>): TreeNode {
	if (node.kind === 'scalar') return node;
	const rest = restOf(node, dropped, torn);
	if (rest === node) return node;
	torn.add(rest);
	return rest;
}

function restOf(node: MapNode | ListNode, dropped: Dropped, torn: Set<TreeNode>): MapNode | ListNode {
	if (node.kind === 'list') {
		const items = node.items.filter((item) => !dropped.has(item)).map((item) => without(item, dropped, torn));
		const isSame = items.length === node.items.length && items.every((item, at) => item === node.items[at]);
		return isSame ? node : { ...node, items };
	}
	const kept = [...node.entries].filter(([, entry]) => !dropped.has(entry.node));
	const entries = kept.map(([key, entry]) => [key, { ...entry, node: without(entry.node, dropped, torn) }] as const);
	const isSame =
		entries.length === node.entries.size && entries.every(([key, entry]) => entry.node === node.entries.get(key)?.node);
	return isSame ? node : { ...node, entries: new Map(entries) };
}

/** A key without a value, as it stands in a file while its line is being typed. */
function isNothing(node: TreeNode): boolean {
	return node.kind === 'scalar' && node.value === null;
}
