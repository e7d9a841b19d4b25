/** What is compared. */
export interface WordList {
	readonly tokens: readonly string[];
	/** Only lists of one group are compared. */
	readonly firm: string;
}

/** Share of all words in common (Jaccard) from which on two lists count as nearly the same. */
const nearFrom = 0.9;
/** So many earlier lists are compared with each at most, so that the time grows with their number and no faster. */
const mostCompared = 20;

/**
 * For each list the earlier one that has nearly the same words. Two such lists share one of their rarest words, so only those
 * that do are compared.
 */
export function nearEarlier(lists: readonly WordList[]): (number | undefined)[] {
	const sets = lists.map(({ tokens }) => new Set(tokens));
	const uses = new Map<string, number>();
	for (const set of sets) for (const word of set) uses.set(word, (uses.get(word) ?? 0) + 1);
	const byRare = new Map<string, number[]>();
	return sets.map((set, at) => {
		const firm = lists[at]?.firm ?? '';
		const rarestFirst = [...set].sort((a, b) => (uses.get(a) ?? 0) - (uses.get(b) ?? 0) || (a < b ? -1 : 1));
		const keys = rarestFirst.slice(0, set.size - Math.ceil(nearFrom * set.size) + 1).map((word) => `${word}\n${firm}`);
		let found: number | undefined;
		let compared = 0;
		for (const key of keys) {
			const earlier = byRare.get(key) ?? [];
			for (const other of earlier) {
				if (found !== undefined || compared++ >= mostCompared) break;
				if (isNear(set, sets[other] as ReadonlySet<string>)) found = other;
			}
			earlier.push(at);
			byRare.set(key, earlier);
		}
		return found;
	});
}

/**
 * One has all words of the other and few more. Where each has a word that the other lacks ("ascending", "descending") the two
 * mostly say different things.
 */
function isNear(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
	const [small, large] = a.size <= b.size ? [a, b] : [b, a];
	if (small.size < nearFrom * large.size) return false;
	for (const word of small) if (!large.has(word)) return false;
	return true;
}
