import { BacklogIndex } from '../../../src/core/index/backlogIndex';
import type { Entry, Item, UnreadableItem } from '../../../src/core/model/item';
import type { ItemType } from '../../../src/core/model/itemType';
import type { StatusCategory } from '../../../src/core/model/status';
import type { BacklogNode, Grouping } from '../../../src/core/tree/backlogNode';
import { type BacklogTree, backlogTree } from '../../../src/core/tree/backlogTree';
import { story } from '../support/story';

export function item(type: ItemType, id: string, changes: Partial<Item> = {}): Item {
	const path = `backlog/${type}/${id}.md`;
	return story({ id, type, title: `Title of ${id}`, uri: `memory:/${path}`, path, ...changes });
}

export function status(category: StatusCategory, text: string = category): Pick<Item, 'status'> {
	return { status: { text, category } };
}

export function rank(value: string): Pick<Item, 'order'> {
	return { order: value };
}

export function unreadable(path: string, message: string): UnreadableItem {
	const range = { start: { line: 3, character: 0 }, end: { line: 3, character: 0 } };
	return {
		readable: false,
		uri: `memory:/${path}`,
		path,
		root: '',
		anchor: undefined,
		line: 0,
		convention: 'refinery',
		fingerprint: 0,
		id: path,
		type: 'story',
		title: path,
		status: { text: '', category: 'proposed' },
		problems: [{ code: 'front-matter-invalid', severity: 'error', message, range }],
	};
}

export function indexOf(entries: readonly Entry[]): BacklogIndex {
	const index = new BacklogIndex();
	index.apply(entries.map((entry) => ({ uri: entry.uri, entries: [entry] })));
	return index;
}

export function treeOf(
	entries: readonly Entry[],
	grouping: Grouping = 'outline',
	options: { readonly filter?: string; readonly showClosed?: boolean } = {},
): BacklogTree {
	return backlogTree(indexOf(entries), { grouping, filter: '', showClosed: false, ...options });
}

/** The tree as indented lines, for comparison with what is expected. */
export function drawn(nodes: readonly BacklogNode[], indent = ''): string[] {
	return nodes.flatMap((node) => [indent + nameOf(node), ...drawn(node.children, `${indent}  `)]);
}

export function nameOf(node: BacklogNode): string {
	if (node.kind === 'more') return `${node.hidden} more`;
	if (node.kind !== 'group') return node.entry.id;
	const { group } = node;
	return `${'name' in group ? `${group.kind} ${group.name || '?'}` : group.kind} (${node.count})`;
}
