import { wordDistance } from './wordDistance';

/**
 * The word that an unknown one was most likely meant to be: the same but for case, hyphens and underscores, or at most
 * a third of its letters away, or the beginning of exactly one. Undefined when none is near.
 */
export function nearestWord(word: string, known: readonly string[]): string | undefined {
	const wanted = bare(word);
	if (wanted === '') return undefined;
	let best: string | undefined;
	let farthest = Math.max(1, Math.floor(wanted.length / 3));
	for (const candidate of known) {
		const away = wordDistance(wanted, bare(candidate), farthest);
		if (away !== undefined) [best, farthest] = [candidate, away - 1];
	}
	if (best !== undefined || wanted.length < 3) return best;
	const longer = known.filter((candidate) => bare(candidate).startsWith(wanted));
	return longer.length === 1 ? longer[0] : undefined;
}

function bare(word: string): string {
	return word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
