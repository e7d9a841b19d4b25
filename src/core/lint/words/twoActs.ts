import { isNoun } from './people';
import { formOf } from './verbForms';
import type { Word } from './word';

/** Two acts in one sentence, each with an object of its own. */
export interface TwoActs {
	readonly first: Word;
	readonly second: Word;
	/** "and", "then" or the semicolon between them. */
	readonly link: Word;
	/** Where the second begins: its subject where it has one, else its verb. */
	readonly start: Word;
	readonly ownSubject: boolean;
}

const conditions = new Set(
	'when whenever if once after given while as upon before unless until where because since'.split(' '),
);
/** Behind these another clause begins, whose verbs belong to it. */
const clauses = new Set(
	'that which who whose whom where when if while how what whether because so unless until'.split(' '),
);
/** What is told of a thing and not done, or only seen: two of them are mostly one picture. */
const states = new Set(
	(
		'be have contain include belong consist remain stay seem appear look exist equal match allow need want see ' +
		'display show hide highlight enable disable redirect disappear let make ensure verify check'
	).split(' '),
);
/** No two acts: "go and fetch", "try and save". */
const light = new Set('go come try be'.split(' '));

/**
 * Finds the second of two acts that a sentence demands of one subject ("saves the draft and mails the owner") or of two.
 * Lists of things, one object of two verbs, conditions, clauses of their own and commands without a subject are none.
 * @param words of one sentence or step
 */
export function twoActs(words: readonly Word[]): TwoActs | undefined {
	const from = outcomeStart(words);
	for (let at = from + 2; at < words.length - 2; at++) {
		const link = words[at];
		if (!link || !isLink(words, at)) continue;
		const first = actBefore(words, from, at);
		if (!first) continue;
		const right = skipAdverbs(words, at + 1);
		const found = sameSubject(words, first, at, right) ?? otherSubject(words, from, first, at, right);
		if (found) return found;
	}
	return undefined;
}

function isLink(words: readonly Word[], at: number): boolean {
	const lower = words[at]?.lower;
	return lower === 'and' || lower === ';' || (lower === 'then' && words[at - 1]?.lower !== 'and');
}

/** Behind the condition that opens the sentence; behind everything where nothing follows it. */
export function outcomeStart(words: readonly Word[]): number {
	const [first] = words;
	if (!first || !conditions.has(first.lower)) return 0;
	const then = words.findIndex(({ lower }) => lower === 'then');
	if (then > 0) return then + 1;
	const comma = words.findIndex(({ lower }) => lower === ',');
	return comma < 0 ? words.length : comma + 1;
}

/** How far before a link its clause may begin, in words; so that many links take no longer than few. */
const reach = 40;

interface Act {
	/** Of its verb. */
	readonly at: number;
	/** "is saved": done to its subject. */
	readonly passive: boolean;
}

/** The act of the clause that a link ends: with a subject before its verb and an object behind it, in no clause within. */
function actBefore(words: readonly Word[], from: number, link: number): Act | undefined {
	let start = Math.max(from, link - reach);
	for (let at = link - 1; at >= start; at--) {
		const word = words[at];
		if (!word) break;
		if (clauses.has(word.lower) || word.pos === 'SCONJ') return undefined;
		if (word.lower === ';' || word.lower === ':') {
			start = at + 1;
			break;
		}
	}
	let subject = false;
	for (let at = start + 1; at < link; at++) {
		const word = words[at];
		const before = words[at - 1];
		subject ||= before !== undefined && (isNoun(before) || before.pos === 'PRON');
		if (word?.pos !== 'VERB') continue;
		// "should have code X and name Y"
		if (before?.lemma === 'have') return undefined;
		const purpose =
			before?.lower === 'to' && !/^(?:able|need|needs|want|wants|has|have)$/.test(words[at - 2]?.lower ?? '');
		const passive = isPassive(words, at);
		// "saved cards" is no act.
		if (purpose || formOf(word) === 'ing' || (formOf(word) === 'past' && !passive)) return undefined;
		if (!subject) return undefined;
		if (states.has(word.lemma) || light.has(word.lemma)) return undefined;
		return passive || hasObject(words, at + 1, link) ? { at, passive } : undefined;
	}
	return undefined;
}

/** A participle behind a form of "be", with adverbs and "not" between. */
export function isPassive(words: readonly Word[], at: number): boolean {
	const word = words[at];
	if (word?.pos !== 'VERB' || formOf(word) !== 'past') return false;
	let before = at - 1;
	while (/^(?:ADV|PART)$/.test(words[before]?.pos ?? '')) before--;
	return words[before]?.lemma === 'be';
}

function sameSubject(words: readonly Word[], { at, passive }: Act, link: number, right: number): TwoActs | undefined {
	if (passive) return undefined;
	const verb = words[at];
	const second = words[right];
	const linkWord = words[link];
	if (!verb || !second || !linkWord || !mayAct(words, right)) return undefined;
	if (formOf(second) !== formOf(verb) && second.lower !== verb.lemma) return undefined;
	const end = clauseEnd(words, right + 1);
	if (!hasObject(words, right + 1, end) || sharesObject(words, [at + 1, link], [right + 1, end])) return undefined;
	return { first: verb, second, link: linkWord, start: second, ownSubject: false };
}

function otherSubject(
	words: readonly Word[],
	from: number,
	act: Act,
	link: number,
	right: number,
): TwoActs | undefined {
	const first = words[act.at];
	const start = words[right];
	const linkWord = words[link];
	if (!first || !start || !linkWord || linkWord.lower === 'then' || !inNoun(start)) return undefined;
	let at = right;
	while (at - right < 6 && inNoun(words[at])) at++;
	const subject = words[at - 1];
	at = skipAdverbs(words, at);
	while (/^(?:AUX|ADV|PART)$/.test(words[at]?.pos ?? '')) at++;
	const second = words[at];
	if (!second || !subject || !isNoun(subject) || second.pos !== 'VERB' || states.has(second.lemma)) return undefined;
	// "is saved and a mail is sent": two looks at what mostly is one behaviour.
	if (isPassive(words, at)) {
		if (act.passive) return undefined;
	} else {
		if (formOf(second) !== 'third' || !hasObject(words, at + 1, clauseEnd(words, at + 1))) return undefined;
	}
	const own = words
		.slice(Math.max(from, act.at - reach), act.at)
		.filter(isNoun)
		.at(-1);
	if (!own || own.lemma === subject.lemma) return undefined;
	return { first, second, link: linkWord, start, ownSubject: true };
}

function inNoun(word: Word | undefined): boolean {
	return word !== undefined && /^(?:DET|NOUN|PROPN|ADJ|NUM)$/.test(word.pos);
}

/** A verb, or a word that can be one with a determiner behind it, where no noun has one. */
function mayAct(words: readonly Word[], at: number): boolean {
	const word = words[at];
	const next = words[at + 1];
	if (!word || !next || word.quoted || states.has(word.lemma) || light.has(word.lemma)) return false;
	const determined = next.pos === 'DET' || (next.pos === 'PRON' && next.lower !== 'that');
	if (word.pos === 'VERB') return !word.may.has('NOUN') || determined;
	return word.may.has('VERB') && determined;
}

/** Only adverbs and what belongs to a noun stand before it; "to the list" is no object. */
function hasObject(words: readonly Word[], from: number, to: number): boolean {
	for (let at = skipAdverbs(words, from); at < to; at++) {
		const word = words[at];
		if (!word) return false;
		if (isNoun(word) || (word.pos === 'PRON' && word.lower !== 'that')) return true;
		if (!/^(?:DET|ADJ|NUM|ADV|PRON)$/.test(word.pos)) return false;
	}
	return false;
}

/** True when both are done to one thing: "creates a draft and saves it", "hides the list and clears the list". */
function sharesObject(
	words: readonly Word[],
	left: readonly [number, number],
	right: readonly [number, number],
): boolean {
	const pronoun = words.slice(right[0], right[0] + 2).some(({ lower }) => /^(?:it|them|this|these|those)$/.test(lower));
	const headOf = ([from, to]: readonly [number, number]): string | undefined => {
		let head: string | undefined;
		for (let at = from; at < to; at++) {
			const word = words[at];
			if (word && isNoun(word)) head = word.lemma;
			else if (head !== undefined) break;
		}
		return head;
	};
	return pronoun || headOf(left) === headOf(right);
}

function clauseEnd(words: readonly Word[], from: number): number {
	const limit = Math.min(words.length, from + reach);
	for (let at = from; at < limit; at++) {
		const lower = words[at]?.lower ?? '';
		if (/^[,;:.!?]$/.test(lower) || clauses.has(lower) || lower === 'and') return at;
	}
	return limit;
}

function skipAdverbs(words: readonly Word[], from: number): number {
	let at = from;
	while (words[at]?.pos === 'ADV' || /^(?:then|also)$/.test(words[at]?.lower ?? '')) at++;
	return at;
}
