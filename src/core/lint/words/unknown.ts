import type { Lexicon } from './lexicon';
import { type PartOfSpeech, partsOfSpeech } from './word';

const endings: readonly (readonly [RegExp, PartOfSpeech])[] = [
	[/(?:ing|ed)$/, 'VERB'],
	[/ly$/, 'ADV'],
	[/(?:able|tish|like|ous|ful|ary|less|ier|est|fy|ky)$/, 'ADJ'],
	[/^(?:anti|post|non)/, 'ADJ'],
];

/** What a word is that no word book lists: by its letters, by its last part, by its ending. */
export function unknownPos(lexicon: Lexicon, word: string, first: boolean): PartOfSpeech {
	if (/^[^\p{L}\p{N}]+$/u.test(word)) return /^[-–—.,;:!?()[\]{}"'‘’“”…/\\¿¡]$/.test(word) ? 'PUNCT' : 'SYM';
	const lower = word.toLowerCase();
	const hyphen = lower.lastIndexOf('-');
	if (hyphen > 0) {
		const tail = lower.slice(hyphen + 1);
		// "read-only" and "two-step" tell of a noun; "drop-down" and "log-in" are one.
		if (/(?:ed|ly|able|ing|only|free|based|wide|specific|friendly)$/.test(tail)) return 'ADJ';
		return partsOfSpeech[lexicon.entry(tail)?.pos ?? 0] === 'ADJ' ? 'ADJ' : 'NOUN';
	}
	if (word !== lower && !first) return 'PROPN';
	return endings.find(([ending]) => ending.test(lower))?.[1] ?? 'NOUN';
}
