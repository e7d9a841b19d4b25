import type { SecondWish } from '../compoundMeans';
import { pairs, states } from '../storyVerbs';
import { formOf } from './verbForms';
import type { Word } from './word';

/** A clause of its own starts here, and verbs behind it say what something else does. */
const clauses = new Set(
	'that which who whose where when while if whether how why what because until unless'.split(' '),
);
/** Nouns that what the role does hangs on: "the option to", "a way to". */
const ways = new Set('ability option possibility way chance opportunity right means'.split(' '));

/**
 * A second verb in what a story wants, told by its part of speech: it finds verbs that no list holds ("segment the view
 * and download statistics") and those without an object ("and reload into the system").
 * @param words of the means; the range of the result is in the document
 */
export function secondVerb(words: readonly Word[]): SecondWish | undefined {
	const from = words.findIndex(({ pos }) => pos === 'VERB');
	const first = words[from];
	if (!first || formOf(first) !== 'base' || states.has(first.lemma)) return undefined;
	// "users to search and download": what others do.
	if (words.slice(0, from).some((word) => isDoer(word))) return undefined;
	for (let at = from + 1; at < words.length - 1; at++) {
		const link = words[at];
		if (!link || clauses.has(link.lower)) return undefined;
		// "mail the office to report a fault and ask" says what the mail is for.
		if (link.lower === 'to' && words[at + 1]?.pos === 'VERB' && !isLink(words[at - 1])) return undefined;
		if (!isLink(link)) continue;
		let next = at + 1;
		while (words[next]?.pos === 'ADV' || /^(?:to|then)$/.test(words[next]?.lower ?? '')) next++;
		const second = words[next];
		const object = words[next + 1];
		if (!second || !object || !isAct(second, object) || states.has(second.lemma)) continue;
		if (pairs.includes(`${words[at - 1]?.lower} ${link.lower} ${second.lower}`)) continue;
		if (!/^(?:DET|NOUN|PROPN|ADJ|PRON|NUM|ADP|SYM|PART)$/.test(object.pos)) continue;
		return { first: first.lower, second: second.lower, range: { start: link.start, end: second.end } };
	}
	return undefined;
}

/** A verb, or a word that is in no word book and has an object that no noun has: "and unpin it", "and regroup the list". */
function isAct(word: Word, object: Word): boolean {
	if (word.pos === 'VERB') return formOf(word) === 'base' && !goesOn.has(word.lemma);
	const isBare = /^\p{Ll}/u.test(word.text) && !/(?:[^s]s|ed|ing)$/.test(word.lower);
	return word.pos === 'NOUN' && isBare && owned.has(object.lower);
}

/** "and continue to do so" is the same act. */
const goesOn = new Set('continue begin proceed'.split(' '));
const owned = new Set('it them the a an my its their these those'.split(' '));

function isDoer(word: Word): boolean {
	return /^(?:NOUN|PROPN|PRON)$/.test(word.pos) && !ways.has(word.lower);
}

function isLink(word: Word | undefined): boolean {
	return word !== undefined && /^(?:and|or|then|&)$/.test(word.lower);
}
