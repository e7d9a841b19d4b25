import { lemmaOf } from './lemma';
import { type Entry, type Lexicon, readLexicon } from './lexicon';
import { matchesOf } from './patterns';
import type { Token } from './tokens';
import { unknownPos } from './unknown';
import { type PartOfSpeech, partsOfSpeech, type Word } from './word';

/** Gives the words of one sentence their parts of speech. Linear in the number of tokens. */
export type Tagger = (sentence: readonly Token[]) => Word[];

interface Known extends Token {
	readonly entry: Entry;
}

const noun = partsOfSpeech.indexOf('NOUN');
const verb = partsOfSpeech.indexOf('VERB');
const name = partsOfSpeech.indexOf('PROPN');
const hints = 1_080_000;
/** Numbers, marks and quotations, which no word book lists. */
const plain = (pos: PartOfSpeech, text: string): Entry => ({
	pos: partsOfSpeech.indexOf(pos),
	hint: 0,
	kind: 0,
	isBase: true,
	lemma: text,
});

/**
 * A tagger for English: the likeliest part of speech of each word, then trained patterns that look at its neighbours
 * (method and data of winkNLP, MIT; the tokens are our own, so that their places are exact and long texts take linear time).
 * @param data what scripts/englishModel.mjs writes
 */
export function createTagger(data: string): Tagger {
	const lexicon = readLexicon(data);
	const parts = lexicon.classes.map(
		(kind): ReadonlySet<PartOfSpeech> => new Set([...kind].map((pos) => partsOfSpeech[pos] ?? 'UNK')),
	);
	return (sentence) => {
		const known = sentence.flatMap((token, i) => look(lexicon, token, i === 0));
		const tags = known.map(({ entry }) => entry.pos || noun);
		for (const machine of lexicon.machines) {
			const signs = tags.map((tag, i) => (known[i]?.entry.hint ? known[i].entry.hint + hints : tag));
			for (const { at, sets } of matchesOf(machine, signs)) {
				const kind = known[at]?.entry.kind ?? 0;
				if (sets < 0) tags[at] = -sets;
				else if (lexicon.classes[kind]?.has(sets)) tags[at] = sets;
			}
		}
		for (const at of known.keys()) if (takesObject(lexicon, known, tags, at)) tags[at] = verb;
		return known.map(({ entry, start, end, text, quoted }, i): Word => {
			const pos = quoted ? 'PROPN' : (partsOfSpeech[tags[i] ?? 0] ?? 'UNK');
			const lower = text.toLowerCase();
			const may = entry.kind === 0 ? new Set([pos]) : (parts[entry.kind] ?? new Set([pos]));
			return { start, end, text, lower, quoted, pos, may, lemma: entry.lemma ?? lemmaOf(lexicon, lower, pos) };
		});
	};
}

const articles = new Set('the a an my your his her its our their this these'.split(' '));

/**
 * "Display the total", "the shop charges the card", "and open the list": between a noun, "and" or nothing and an article
 * stands a verb, where the word can be one. The patterns leave such words nouns or adjectives.
 */
function takesObject(lexicon: Lexicon, known: readonly Known[], tags: readonly number[], at: number): boolean {
	const word = known[at];
	const behind = known[at + 1]?.text.toLowerCase() ?? '';
	// "and files it"
	const pronoun = (behind === 'it' || behind === 'them') && partsOfSpeech[tags[at - 1] ?? 0] === 'CCONJ';
	if (!word || !(articles.has(behind) || pronoun)) return false;
	if (!lexicon.classes[word.entry.kind]?.has(verb) || !/^(?:NOUN|ADJ|PROPN)$/.test(partsOfSpeech[tags[at] ?? 0] ?? ''))
		return false;
	return at === 0 || /^(?:NOUN|PROPN|PRON|CCONJ)$/.test(partsOfSpeech[tags[at - 1] ?? 0] ?? '');
}

/** What the word book says of a token; several words where it is a contraction. */
function look(lexicon: Lexicon, token: Token, first: boolean): Known[] {
	const { text, quoted } = token;
	if (quoted) return [{ ...token, entry: plain('PROPN', text.toLowerCase()) }];
	if (/^\p{N}/u.test(text)) return [{ ...token, entry: plain('NUM', text) }];
	const written = text.replace(/’/g, "'");
	const lower = written.toLowerCase();
	const contraction = lexicon.contraction(lower);
	if (contraction) return split(token, contraction);
	// The first word has its capital from its place.
	const entry = (first ? undefined : lexicon.entry(written)) ?? lexicon.entry(lower);
	if (!entry) return [{ ...token, entry: plain(unknownPos(lexicon, written, first), lower) }].map(withoutLemma);
	const capital = !first && written !== lower && lexicon.entry(written) === undefined;
	const isName = capital && (entry.pos === 0 || entry.pos === noun || partsOfSpeech[entry.pos] === 'ADJ');
	return [{ ...token, entry: isName ? { ...entry, pos: name } : entry }];
}

/** Ending and part of speech together tell the base form of a word that is in no word book. */
function withoutLemma(token: Known): Known {
	return { ...token, entry: { ...token.entry, lemma: /^\p{L}/u.test(token.text) ? undefined : token.text } };
}

function split(token: Token, parts: readonly (readonly [string, Entry])[]): Known[] {
	const whole = parts.map(([text]) => text).join('').length === token.text.length;
	let at = token.start;
	return parts.flatMap(([text, entry], i) => {
		// Parts that do not add up have no places of their own.
		if (!whole) return i === 0 ? [{ ...token, entry }] : [];
		const start = at;
		at += text.length;
		const from = start - token.start;
		return [{ start, end: at, text: token.text.slice(from, from + text.length), quoted: false, entry }];
	});
}
