import type { Entry } from '../../model/item';

/**
 * What is to be said of an item that stands above some it waits for directly. What those wait for in turn is said of them.
 * @returns undefined without any
 */
export function dependencySign(blockers: readonly Entry[]): string | undefined {
	const ids = blockers.map(({ id }) => id);
	const last = ids.pop();
	if (last === undefined) return undefined;
	return ids.length === 0
		? `stands above its blocker ${last}`
		: `stands above its blockers ${ids.join(', ')} and ${last}`;
}
