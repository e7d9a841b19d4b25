import type { TextRange } from '../model/textRange';
import { adverbs, determiners, noObject, nounVerbs, pairs, plainVerbs } from './storyVerbs';

/** Two wishes in one: the verb of the second and the link before it, by offsets into the means. */
export interface SecondWish {
	readonly first: string;
	readonly second: string;
	readonly range: TextRange;
}

/** "to be able to easily", and all else that stands before the verb of a wish. */
const opening =
	/^(?:(?:to|be able to|have the (?:ability|option|possibility) to|the (?:ability|option|possibility) to)\s+){0,3}/i;
/** Wishes to have or to know something: the verbs further on belong to the thing. */
const states = new Set('have be know understand ensure see help want like'.split(' '));
/** A clause of its own starts here, and verbs behind it say what something else does. */
const clauseWords = new Set(
	'that which who whose where when while if whether how why what because until unless'.split(' '),
);

interface Word extends TextRange {
	readonly word: string;
	/** As written. */
	readonly raw: string;
}

/**
 * Finds a second verb with an object of its own in what a story wants ("upload a file and tag it", "create and edit
 * records"). Works without a tagger: by the place right behind the first verb, or by a list of verbs and the word behind.
 * @param prose of the means, in one sentence
 */
export function secondWish(prose: string): SecondWish | undefined {
	const lead = opening.exec(prose)?.[0].length ?? 0;
	const words = wordsIn(prose, lead);
	const start = skipAdverbs(words, 0);
	const first = words[start];
	// Without "to" only a list tells a wished thing from an act.
	if (!first || (lead === 0 && !plainVerbs.has(first.word))) return undefined;
	if (wantsUpkeep(prose)) return furtherOn(prose, words, start + 4, first);
	if (isPair(prose, first)) return furtherOn(prose, words, start + 2, first);
	return besideFirst(prose, words, start, first) ?? furtherOn(prose, words, start, first);
}

const upkeep = /^(?:create|add), (?:read|view|see), (?:update|edit|change),? (?:and|or) (?:delete|remove)\b/i;

/** True for a wish that names all that can be done to a record ("create, read, update and delete"), which is said as one. */
export function wantsUpkeep(prose: string): boolean {
	return upkeep.test(prose.slice(opening.exec(prose)?.[0].length ?? 0));
}

/** "create and edit records", "indent / outdent content": whatever is linked to a verb is one. */
function besideFirst(prose: string, words: readonly Word[], at: number, first: Word): SecondWish | undefined {
	const next = words[at + 1];
	if (!next) return undefined;
	const slash = /^\s?\/\s?$/.test(prose.slice(first.end, next.start));
	// "create, update and delete": the third is as good as the second.
	const listed = /^\s?,\s$/.test(prose.slice(first.end, next.start)) && isVerb(next.word);
	if (!slash && !listed && !isLink(next.word)) return undefined;
	const second = words[slash || listed ? at + 1 : skipAdverbs(words, at + 2)];
	if (!second || noObject.has(second.word) || determiners.has(second.word) || /ing$|ed$|s$/.test(second.word)) {
		if (!second || !isVerb(second.word)) return undefined;
	}
	const after = words[words.indexOf(second) + 1];
	if (!slash && !after) return undefined;
	return { first: first.word, second: second.word, range: { start: next.start, end: second.end } };
}

/** "upload a file and put a licence on it". */
function furtherOn(prose: string, words: readonly Word[], at: number, first: Word): SecondWish | undefined {
	if (states.has(first.word)) return undefined;
	for (let i = at + 1; i < words.length; i++) {
		const link = words[i];
		if (!link) break;
		if (clauseWords.has(link.word)) return undefined;
		// "mail the office to report a fault and ask …" says what the mail is for.
		if (link.word === 'to' && isVerb(words[i + 1]?.word ?? '') && !isLink(words[i - 1]?.word ?? '')) return undefined;
		const comma = /,\s?$/.test(prose.slice(words[i - 1]?.end, link.start));
		const k = isLink(link.word) ? skipAdverbs(words, i + 1) : comma ? i : undefined;
		const second = k === undefined ? undefined : words[k];
		const object = k === undefined ? undefined : words[k + 1];
		if (!second || !object || !isSecondVerb(second, object, prose)) continue;
		return { first: first.word, second: second.word, range: { start: link.start, end: second.end } };
	}
	return undefined;
}

function isSecondVerb(second: Word, object: Word, prose: string): boolean {
	if (/[,.;:()/]/.test(prose.slice(second.end, object.start)) || /^\p{Lu}/u.test(second.raw)) return false;
	if (determiners.has(object.word)) return isVerb(second.word);
	return plainVerbs.has(second.word) && !noObject.has(object.word);
}

function isVerb(word: string): boolean {
	return plainVerbs.has(word) || nounVerbs.has(word);
}

function isLink(word: string): boolean {
	return word === 'and' || word === 'or' || word === 'then';
}

function isPair(prose: string, { start }: Word): boolean {
	const rest = prose.slice(start, start + 40).toLowerCase();
	return pairs.some((pair) => rest.startsWith(pair));
}

function skipAdverbs(words: readonly Word[], from: number): number {
	let at = from;
	while (words[at]?.word === 'to' || adverbs.has(words[at]?.word ?? '')) at++;
	return at;
}

function wordsIn(prose: string, from: number): Word[] {
	return Array.from(prose.slice(from).matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’_-]*/gu), ({ index, 0: raw }) => ({
		raw,
		word: raw.toLowerCase(),
		start: from + index,
		end: from + index + raw.length,
	}));
}
