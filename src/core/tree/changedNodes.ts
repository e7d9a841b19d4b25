import type { BacklogNode, Work } from './backlogNode';
import type { BacklogTree } from './backlogTree';
import { isSameWork } from './work';

/**
 * The uppermost rows that are to be drawn again, each with all below it, after one tree took the place of another.
 * @returns undefined when rows at the top came, went or changed places, so that everything is to be drawn again
 */
export function changedNodes(before: BacklogTree, after: BacklogTree): readonly BacklogNode[] | undefined {
	if (!haveSameIds(before.roots, after.roots)) return undefined;
	const changed: BacklogNode[] = [];
	const waiting = [...after.roots];
	for (let node = waiting.pop(); node; node = waiting.pop()) {
		const old = before.byId.get(node.id);
		if (!old || !isSameRow(old, node) || !haveSameIds(old.children, node.children)) changed.push(node);
		else for (const child of node.children) waiting.push(child);
	}
	return changed;
}

function haveSameIds(a: readonly BacklogNode[], b: readonly BacklogNode[]): boolean {
	return a.length === b.length && a.every((node, at) => node.id === b[at]?.id);
}

function isSameRow(a: BacklogNode, b: BacklogNode): boolean {
	if (a.kind === 'item' && b.kind === 'item') return a.entry === b.entry && areSame(a.work, b.work);
	if (a.kind === 'unreadable' && b.kind === 'unreadable') return a.entry === b.entry;
	if (a.kind !== 'group' || b.kind !== 'group' || a.count !== b.count) return false;
	return nameOf(a.group) === nameOf(b.group);
}

function nameOf(group: Extract<BacklogNode, { kind: 'group' }>['group']): string {
	return 'name' in group ? group.name : group.kind;
}

function areSame(a: Work | undefined, b: Work | undefined): boolean {
	return a === undefined || b === undefined ? a === b : isSameWork(a, b);
}
