/**
 * The word that an unknown one was most likely meant to be: the same but for case, hyphens and underscores, or at most
 * a third of its letters away, or the beginning of exactly one. Undefined when none is near.
 */
export function nearestWord(word: string, known: readonly string[]): string | undefined {
	const wanted = bare(word);
	if (wanted === '' || wanted.length > 60) return undefined;
	let best: string | undefined;
	let least = Math.floor(Math.max(wanted.length, 3) / 3) + 1;
	for (const candidate of known) {
		const away = distance(wanted, bare(candidate));
		if (away < least) [best, least] = [candidate, away];
	}
	if (best !== undefined || wanted.length < 3) return best;
	const longer = known.filter((candidate) => bare(candidate).startsWith(wanted));
	return longer.length === 1 ? longer[0] : undefined;
}

function bare(word: string): string {
	return word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** Letters to add, leave out or change. */
function distance(a: string, b: string): number {
	let row = Array.from({ length: b.length + 1 }, (_, at) => at);
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		for (let j = 1; j <= b.length; j++) {
			const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
			next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
		}
		row = next;
	}
	return row[b.length] ?? 0;
}
