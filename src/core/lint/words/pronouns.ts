import { isNoun, isPerson } from './people';
import type { Word } from './word';

/** A pronoun and the nouns that it may stand for, the nearest first. */
export interface Doubtful {
	readonly pronoun: Word;
	/** Noun phrases without their articles. */
	readonly candidates: readonly { readonly start: number; readonly end: number }[];
}

const many = new Set(['they', 'them']);
/** What is counted is hardly ever meant. */
const measures = new Set('second minute hour day week month year time number amount percent character byte'.split(' '));
/** "it is possible that", "it takes 3 days": stands for nothing. */
const empty = new Set(
	(
		'possible impossible necessary important required recommended advisable easy hard clear obvious likely unlikely up time ' +
		'late early ok okay fine'
	).split(' '),
);

/**
 * The pronouns of a sentence that may stand for two nouns or more that were named before. Persons are no "it"; where a
 * subject goes on as subject ("the form is kept until it is sent") the reader has no doubt.
 */
export function doubtfulPronouns(words: readonly Word[]): Doubtful[] {
	const found: Doubtful[] = [];
	for (const [at, pronoun] of words.entries()) {
		const plural = many.has(pronoun.lower);
		if ((!plural && pronoun.lower !== 'it') || isEmpty(words, at)) continue;
		const named = phrasesBefore(words, at);
		// "prints a receipt and files it": nobody files himself.
		const isObject = words[at - 1]?.pos === 'VERB' || words[at - 1]?.pos === 'ADP';
		const candidates = distinct(fitting(isObject ? named.filter(({ isSubject }) => !isSubject) : named, plural));
		if (candidates.length < 2 || goesOn(words, at, candidates)) continue;
		found.push({ pronoun, candidates: candidates.map(({ start, end }) => ({ start, end })) });
	}
	return found;
}

interface Phrase {
	readonly head: Word;
	readonly start: number;
	readonly end: number;
	/** No preposition before it: subject or object of a clause. */
	readonly bare: boolean;
	readonly isSubject: boolean;
}

/** How far back a reader looks, in words. */
const reach = 60;

function phrasesBefore(words: readonly Word[], at: number): Phrase[] {
	const phrases: Phrase[] = [];
	const first = Math.max(0, at - reach);
	for (let i = first; i < at; i++) {
		const word = words[i];
		if (!word || !isNoun(word) || word.quoted || measures.has(word.lemma)) continue;
		let start = i;
		while (start > first && words[start - 1]?.pos === 'ADJ') start--;
		let end = i;
		while (end + 1 < at && isNoun(words[end + 1] as Word)) end++;
		const head = words[end];
		const from = words[start];
		const before = words[start - 1]?.pos === 'DET' ? words[start - 2] : words[start - 1];
		const behind = words[end + 1]?.pos;
		if (head && from)
			phrases.push({
				head,
				start: from.start,
				end: head.end,
				bare: before?.pos !== 'ADP',
				isSubject: behind === 'VERB' || behind === 'AUX',
			});
		i = end;
	}
	return phrases.reverse();
}

function distinct(phrases: readonly Phrase[]): Phrase[] {
	const seen = new Set<string>();
	// "a user with an order": what only belongs to another noun is seldom meant.
	return phrases.filter(({ head, bare }) => {
		if (!bare || seen.has(head.lemma)) return false;
		seen.add(head.lemma);
		return true;
	});
}

/** "They" are people, where there are any. */
function fitting(phrases: readonly Phrase[], plural: boolean): readonly Phrase[] {
	if (!plural) return phrases.filter(({ head }) => !isPlural(head) && !isPerson(head));
	const people = phrases.filter(({ head }) => isPerson(head));
	return people.length > 0 ? people : phrases.filter(({ head }) => isPlural(head));
}

function isPlural({ lower, lemma }: Word): boolean {
	return lower !== lemma && lower.endsWith('s');
}

/** The only subject among the candidates, taken up as subject. */
function goesOn(words: readonly Word[], at: number, candidates: readonly Phrase[]): boolean {
	const behind = words[at + 1]?.pos;
	if (behind !== 'VERB' && behind !== 'AUX' && behind !== 'ADV') return false;
	return candidates.filter(({ isSubject }) => isSubject).length === 1;
}

function isEmpty(words: readonly Word[], at: number): boolean {
	if (words[at]?.lower !== 'it') return false;
	const next = words.slice(at + 1, at + 5);
	// "as it was"
	if (words[at - 1]?.lower === 'as') return true;
	if (/^(?:takes?|seems?|turns|appears|rains)$/.test(next[0]?.lower ?? '')) return true;
	return next.some(({ lemma }) => lemma === 'be') && next.some(({ lower }) => empty.has(lower) || lower === 'that');
}
