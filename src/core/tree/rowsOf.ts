import type { BacklogNode, MoreNode } from './backlogNode';

/** Children that a row shows at first, and by how many more it grows each time. */
export const rowStep = 500;

/** The children to show below a row (or at the top): all of them, or the first `limit` and a row for the others. */
export function rowsOf(
	children: readonly BacklogNode[],
	parent: BacklogNode | undefined,
	limit = rowStep,
): readonly BacklogNode[] {
	if (children.length <= limit) return children;
	const more: MoreNode = {
		kind: 'more',
		id: `more:${parent?.id ?? ''}`,
		parent,
		children: [],
		hidden: children.length - limit,
	};
	return [...children.slice(0, limit), more];
}
