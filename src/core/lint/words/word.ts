import type { TextRange } from '../../model/textRange';

/** Parts of speech, as Universal Dependencies names them; the order is that of the tagger's data. */
export const partsOfSpeech = [
	'UNK',
	'ADJ',
	'ADP',
	'ADV',
	'AUX',
	'CCONJ',
	'DET',
	'INTJ',
	'NOUN',
	'NUM',
	'PART',
	'PRON',
	'PROPN',
	'PUNCT',
	'SPACE',
	'SYM',
	'VERB',
	'X',
	'SCONJ',
] as const;

export type PartOfSpeech = (typeof partsOfSpeech)[number];

/** A word, number or mark of a text. Its range is that in the document. */
export interface Word extends TextRange {
	/** As written. */
	readonly text: string;
	/** In small letters. */
	readonly lower: string;
	readonly pos: PartOfSpeech;
	/** What a word book lists it under, in small letters: "saves" is "save", "n't" is "not". */
	readonly lemma: string;
	/** Parts of speech that the word can have elsewhere; the one it has here is among them where the word is known. */
	readonly may: ReadonlySet<PartOfSpeech>;
	/** True for code, quoted text, a name of a file or the like: whatever it says, it stands where a noun stands. */
	readonly quoted: boolean;
}

/** Tells the words of any stretch of a document, each stretch worked out once. */
export type WordsOf = (range: TextRange) => readonly Word[];
