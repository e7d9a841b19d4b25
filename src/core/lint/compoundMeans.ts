import type { TextRange } from '../model/textRange';
import {
	adverbs,
	determiners,
	noObject,
	nounVerbs,
	pairs,
	plainVerbs,
	states,
	withParticle,
	withPreposition,
} from './storyVerbs';

/** Two wishes in one: the verb of the second and the link before it, by offsets into the means. */
export interface SecondWish {
	readonly first: string;
	readonly second: string;
	readonly range: TextRange;
}

/** "to be able to easily", and all else that stands before the verb of a wish. */
const opening =
	/^(?:(?:to|be able to|have the (?:ability|option|possibility) to|the (?:ability|option|possibility) to)\s+){0,3}/i;
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

/** "create and edit records", "indent / outdent content", "log in and pay": whatever is linked to a verb is one. */
function besideFirst(prose: string, words: readonly Word[], at: number, first: Word): SecondWish | undefined {
	const particle = particles.has(words[at + 1]?.word ?? '');
	const last = words[particle ? at + 1 : at] ?? first;
	const next = words[particle ? at + 2 : at + 1];
	if (!next) return undefined;
	const between = prose.slice(last.end, next.start);
	const slash = /^\s?\/\s?$/.test(between);
	// "create, update and delete": the third is as good as the second.
	const listed = /^\s?,\s$/.test(between) && (isVerb(next.word) || opensList(prose, words, words.indexOf(next)));
	if (!slash && !listed && !isLink(next.word)) return undefined;
	const second = words[slash || listed ? words.indexOf(next) : skipAdverbs(words, words.indexOf(next) + 1)];
	if (!second) return undefined;
	const known = isVerb(second.word);
	if (noObject.has(second.word) || determiners.has(second.word) || /ing$|ed$|s$/.test(second.word) || particle) {
		if (!known) return undefined;
	}
	if (!slash && !words[words.indexOf(second) + 1] && !known) return undefined;
	return { first: first.word, second: second.word, range: { start: next.start, end: second.end } };
}

const particles = new Set('in out up down off on over for to with from at back about into through'.split(' '));

/** "crop and caption …" behind "upload, ": one word and a link, or another comma. */
function opensList(prose: string, words: readonly Word[], at: number): boolean {
	const word = words[at];
	const next = words[at + 1];
	if (!word || !next || !words[at + 2] || noObject.has(word.word) || determiners.has(word.word)) return false;
	if (clauseWords.has(word.word) || /(?:ing|ed|ly)$/.test(word.word)) return false;
	return isLink(next.word) || /^\s?,\s$/.test(prose.slice(word.end, next.start));
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
		const again = isLink(link.word) ? anotherWish(words, i + 1) : undefined;
		if (again) {
			const second = prose.slice(again.start, again.end).toLowerCase();
			return { first: first.word, second, range: { start: link.start, end: again.end } };
		}
		const comma = /,\s?$/.test(prose.slice(words[i - 1]?.end, link.start));
		const joins = isLink(link.word) || endsPhrase(words, i);
		const k = joins ? skipAdverbs(words, i + 1) : comma ? i : undefined;
		const second = k === undefined ? undefined : words[k];
		if (k === undefined || !second || !isSecondVerb(words, k, first, prose)) continue;
		return { first: first.word, second: second.word, range: { start: link.start, end: second.end } };
	}
	return undefined;
}

function isSecondVerb(words: readonly Word[], at: number, first: Word, prose: string): boolean {
	const [second, object, behind] = [words[at], words[at + 1], words[at + 2]];
	if (!second || !object || /[,.;:()/]/.test(prose.slice(second.end, object.start))) return false;
	// "Prepare Plans and Send Letters" has capitals throughout; elsewhere they make a name.
	if (/^\p{Lu}/u.test(second.raw) && !/^\p{Lu}/u.test(first.raw)) return false;
	const pair = `${second.word} ${object.word}`;
	if (withPreposition.has(pair)) return true;
	if (withParticle.has(pair)) return !behind || determiners.has(behind.word) || noObject.has(behind.word);
	if (determiners.has(object.word)) return isVerb(second.word);
	return plainVerbs.has(second.word) && !noObject.has(object.word);
}

/** "… and I want to mail it", "… and be able to mail it", "… and be told of it": the verb of it, undefined where there is none. */
function anotherWish(words: readonly Word[], from: number): TextRange | undefined {
	const at = skipAdverbs(words, from);
	const [first, second, third, fourth] = words.slice(at, at + 4);
	const own = first?.word === 'i' && /^(?:want|need|like)$/.test(second?.word ?? '') && third?.word === 'to';
	// "and I want it to be backed up" is about the thing.
	if (own) return fourth?.word === 'be' ? undefined : fourth;
	if (first?.word !== 'be' || !second || !third) return undefined;
	if (second.word === 'able') return fourth;
	return /^(?:told|sent|shown|given|\p{L}+ed)$/u.test(second.word)
		? { start: first.start, end: second.end }
		: undefined;
}

function isVerb(word: string): boolean {
	return plainVerbs.has(word) || nounVerbs.has(word);
}

function isLink(word: string): boolean {
	return word === 'and' || word === 'or' || word === 'then' || word === '&';
}

/** "as well as", "but also". */
function endsPhrase(words: readonly Word[], at: number): boolean {
	const before = words[at - 1]?.word;
	return words[at]?.word === 'as' ? before === 'well' : words[at]?.word === 'also' && before === 'but';
}

function isPair(prose: string, { start }: Word): boolean {
	const rest = prose.slice(start, start + 40).toLowerCase();
	return pairs.some((pair) => rest.startsWith(pair));
}

function skipAdverbs(words: readonly Word[], from: number): number {
	let at = from;
	// "and/or" is two links.
	while (/^(?:to|or)$/.test(words[at]?.word ?? '') || adverbs.has(words[at]?.word ?? '')) at++;
	return at;
}

function wordsIn(prose: string, from: number): Word[] {
	return Array.from(prose.slice(from).matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’_-]*|&/gu), ({ index, 0: raw }) => ({
		raw,
		word: raw.toLowerCase(),
		start: from + index,
		end: from + index + raw.length,
	}));
}
