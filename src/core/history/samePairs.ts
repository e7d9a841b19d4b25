import { type Entry, entryKey } from '../model/item';

/** One item in two states of a backlog. */
export interface Pair {
	readonly before: Entry;
	readonly after: Entry;
}

/** Items of two states that are the same ones, and those that only one of the states has. */
export interface Pairs {
	readonly pairs: readonly Pair[];
	readonly added: readonly Entry[];
	readonly gone: readonly Entry[];
}

/**
 * Finds the items of one state in another: in the same file with the same id, else by their id where one item alone has it
 * (the file was renamed), else in the same file (the id was changed). Each in the order of its list.
 */
export function samePairs(before: readonly Entry[], after: readonly Entry[]): Pairs {
	const partners = new Map<Entry, Entry>();
	const taken = new Set<Entry>();
	for (const nameOf of [placeAndId, ownId, entryKey]) {
		const restBefore = byName(
			before.filter((entry) => !taken.has(entry)),
			nameOf,
		);
		const restAfter = byName(
			after.filter((entry) => !partners.has(entry)),
			nameOf,
		);
		for (const [name, entry] of restAfter) {
			const partner = restBefore.get(name);
			if (!partner || !entry) continue;
			partners.set(entry, partner);
			taken.add(partner);
		}
	}
	return {
		pairs: after.flatMap((entry) => {
			const partner = partners.get(entry);
			return partner ? [{ before: partner, after: entry }] : [];
		}),
		added: after.filter((entry) => !partners.has(entry)),
		gone: before.filter((entry) => !taken.has(entry)),
	};
}

function placeAndId(entry: Entry): string {
	return `${ownId(entry)}\n${entryKey(entry)}`;
}

function ownId({ root, convention, type, id }: Entry): string {
	return `${root}\n${convention}\n${type}\n${id.toLowerCase()}`;
}

/** Undefined stands for a name that several have. */
function byName(entries: readonly Entry[], nameOf: (entry: Entry) => string): ReadonlyMap<string, Entry | undefined> {
	const named = new Map<string, Entry | undefined>();
	for (const entry of entries) {
		const name = nameOf(entry);
		named.set(name, named.has(name) ? undefined : entry);
	}
	return named;
}
