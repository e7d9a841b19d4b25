import type { Lexicon } from './lexicon';
import { type PartOfSpeech, partsOfSpeech } from './word';

const verbEndings: readonly (readonly [RegExp, string])[] = [
	[/s$/, ''],
	[/ies$/, 'y'],
	[/(?:es|ed|ing)$/, ''],
	[/(?:ed|ing)$/, 'e'],
];
const nounEndings: readonly (readonly [RegExp, string])[] = [
	[/s$/, ''],
	[/(?<=s|x|z|ch|sh)es$/, ''],
	[/ves$/, 'f'],
	[/ies$/, 'y'],
];

/** The base form of a word by its ending, where the word book gives none; the word itself where no ending fits. */
export function lemmaOf(lexicon: Lexicon, word: string, pos: PartOfSpeech): string {
	if (pos === 'VERB' || pos === 'AUX') return irregular(lexicon, 'verbs', word) ?? base(lexicon, word, 'VERB');
	if (pos === 'NOUN' || pos === 'PROPN') return irregular(lexicon, 'nouns', word) ?? base(lexicon, word, 'NOUN');
	return word;
}

function irregular({ irregular: known }: Lexicon, kind: 'verbs' | 'nouns', word: string): string | undefined {
	return Object.hasOwn(known[kind], word) ? known[kind][word] : undefined;
}

function base(lexicon: Lexicon, word: string, pos: 'VERB' | 'NOUN'): string {
	for (const [ending, by] of pos === 'VERB' ? verbEndings : nounEndings) {
		const stem = word.replace(ending, by);
		if (stem === word) continue;
		const entry = lexicon.entry(stem);
		if (entry?.isBase && lexicon.classes[entry.kind]?.has(partsOfSpeech.indexOf(pos))) return stem;
	}
	return word;
}
