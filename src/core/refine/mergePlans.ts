import { type FileCreation, type FileEdit, type FileRemoval, type Plan, refused } from '../model/textEdit';

/**
 * Several plans as one step: all of it happens or, when one of them is refused, none of it.
 * @param label what the whole step is called
 */
export function mergePlans(label: string, plans: readonly Plan[]): Plan {
	const edits = new Map<string, FileEdit>();
	const creations: FileCreation[] = [];
	const removals: FileRemoval[] = [];
	for (const plan of plans) {
		if (plan.kind === 'refused') return plan;
		creations.push(...(plan.creations ?? []));
		removals.push(...(plan.removals ?? []));
		for (const edit of plan.edits) {
			const other = edits.get(edit.uri);
			if (other && other.before !== edit.before) return refused('A file changed meanwhile. Nothing was changed.');
			edits.set(edit.uri, other ? { ...edit, edits: [...other.edits, ...edit.edits] } : edit);
		}
	}
	return {
		kind: 'change',
		label,
		edits: [...edits.values()],
		...(creations.length > 0 ? { creations } : {}),
		...(removals.length > 0 ? { removals } : {}),
	};
}
