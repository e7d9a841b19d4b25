import type { Entry } from '../model/item';
import { isClosed, normaliseStatus } from '../model/status';
import { nearestWord } from '../util/nearestWord';
import { hasAny, type TestOrProblem } from './fieldTests';
import { fieldNamed, fieldNames } from './filterFields';
import type { Asked, EntryTest } from './filterKnowledge';
import { shown } from './shown';

const isOpen = ({ status }: Entry) => !isClosed(status.category);
const isRanked = (entry: Entry) => entry.readable && entry.order !== undefined;

/** The team's definition of ready is for stories; of other items a title is asked alone. */
const states: Readonly<Record<string, EntryTest>> = {
	ready: (entry, known) => entry.type === 'story' && isOpen(entry) && (known.readiness?.(entry)?.ready ?? false),
	blocked: (entry, known) =>
		isOpen(entry) && (normaliseStatus(entry.status.text) === 'blocked' || (known.blocked?.(entry) ?? false)),
	ranked: isRanked,
	open: isOpen,
	closed: (entry) => !isOpen(entry),
};

/** What `has:` can ask for beside the fields. */
const parts: Readonly<Record<string, EntryTest>> = {
	rank: isRanked,
	sentence: (entry) => entry.readable && entry.hasStorySentence,
};

/** The words behind `is:`. */
export const stateNames: readonly string[] = Object.keys(states);

/** The words behind `has:`. */
export const partNames: readonly string[] = [...Object.keys(parts), ...fieldNames];

/** What a word behind `is:` asks beside the entry. */
export function askedByState(word: string): Asked | undefined {
	const name = word.toLowerCase();
	return name === 'ready' ? 'readiness' : name === 'blocked' ? 'blocked' : undefined;
}

/** What a word behind `has:` asks beside the entry. */
export function askedByPart(word: string): Asked | undefined {
	const field = fieldNamed(word);
	return field?.kind === 'amount' ? field.asks : undefined;
}

/** What `is:` asks for with a word. */
export function stateTest(word: string): TestOrProblem {
	return own(states, word) ?? unknown('is', word, stateNames);
}

/** What `has:` asks for with a word. */
export function partTest(word: string): TestOrProblem {
	const field = fieldNamed(word);
	if (field) return (entry, known) => hasAny(field, entry, known);
	return own(parts, word) ?? unknown('has', word, partNames);
}

function own(tests: Readonly<Record<string, EntryTest>>, word: string): EntryTest | undefined {
	const name = word.toLowerCase();
	return Object.hasOwn(tests, name) ? tests[name] : undefined;
}

function unknown(field: string, word: string, names: readonly string[]): string {
	const near = nearestWord(word, names);
	const advice = near === undefined ? `known are ${names.slice(0, 12).join(', ')}.` : `did you mean ${field}:${near}?`;
	return `"${shown(word)}" is not known after ${field}:; ${advice}`;
}
