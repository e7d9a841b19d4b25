import type { PendingChange } from './boardModel';
import type { BoardField } from './withFields';

export const noFields: ReadonlyMap<string, ReadonlySet<BoardField>> = new Map();

/** Which fields of which cards were changed here and are not written yet. */
export function pendingFields(changes: readonly PendingChange[]): ReadonlyMap<string, ReadonlySet<BoardField>> {
	const found = new Map<string, Set<BoardField>>();
	for (const { keys, fields, settled } of changes) {
		const names = Object.keys(fields) as BoardField[];
		if (settled || names.length === 0) continue;
		for (const key of keys) {
			const known = found.get(key) ?? new Set();
			for (const name of names) known.add(name);
			found.set(key, known);
		}
	}
	return found;
}
