import { wayTo } from '../lint/wayTo';
import { type Entry, entryKey } from '../model/item';

/** What looks up items by the ids in references. */
export interface References {
	find(id: string, from: Entry): readonly Entry[];
}

/**
 * The ids that an item waits for when another one is added to them.
 * @returns why that cannot be: it would wait for itself, and by which way
 */
export function withDependency(
	entry: Entry,
	other: Entry,
	references: References,
): { readonly ids: readonly string[] } | { readonly reason: string } {
	if (!entry.readable) return { reason: `${entry.path} cannot be changed before it can be read.` };
	if (entryKey(entry) === entryKey(other)) return { reason: `${entry.id} cannot wait for itself.` };
	const find = (id: string, from: Entry) => references.find(id, from);
	if (entry.dependsOn.some((id) => find(id, entry).some((known) => entryKey(known) === entryKey(other))))
		return { reason: `${entry.id} waits for ${other.id} already.` };
	const way = wayTo(other, entry, find);
	if (!way) return { ids: [...entry.dependsOn, other.id] };
	const round = [entry, ...way, entry].map(({ id }) => id).join(' → ');
	return { reason: `${entry.id} would wait for itself (${round}). Take one of these dependencies out first.` };
}
