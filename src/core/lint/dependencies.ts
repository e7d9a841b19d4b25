import type { Entry, Item } from '../model/item';
import { isClosed } from '../model/status';

/** What an item waits for. */
export interface Dependencies {
	/** Ids to which nothing in the backlog answers; those of other repositories are not among them. */
	readonly unknown: readonly string[];
	/** Those that are not done or dropped. */
	readonly open: readonly Entry[];
}

export const noDependencies: Dependencies = { unknown: [], open: [] };

/** Looks up what an item waits for. Of items that share an id one that is closed is enough. */
export function dependenciesOf({ dependsOn }: Item, find: (id: string) => readonly Entry[]): Dependencies {
	if (dependsOn.length === 0) return noDependencies;
	const unknown: string[] = [];
	const open: Entry[] = [];
	for (const id of new Set(dependsOn)) {
		const found = find(id);
		const [first] = found;
		if (first && !found.some(({ status }) => isClosed(status.category))) open.push(first);
		if (!first && !/[/#:]/.test(id)) unknown.push(id);
	}
	return { unknown, open };
}

/** True for an item that is not ready yet, so that what waits for it cannot be planned. */
export function holdsUp({ status: { category } }: Entry): boolean {
	return category === 'proposed' || category === 'refining';
}
