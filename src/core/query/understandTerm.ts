import { nearestWord } from '../util/nearestWord';
import { fieldTest, type TestOrProblem } from './fieldTests';
import { type FilterField, fieldNamed, fieldNames } from './filterFields';
import type { Asked, EntryTest } from './filterKnowledge';
import { folded, nameTextOf, searchTextOf } from './searchText';
import { shown } from './shown';
import { askedByPart, askedByState, partTest, stateTest } from './states';
import type { FieldTerm, Term, TermValue } from './terms';

/** What a term asks for. */
export interface Understood {
	/** Undefined where nothing of the term was understood: then it asks for nothing. */
	readonly test: EntryTest | undefined;
	readonly asks: readonly Asked[];
	/** The first thing that was not understood, in one sentence with what would be right. */
	readonly problem: string | undefined;
}

const nothing: Understood = { test: undefined, asks: [], problem: undefined };

/** Finds out what a term asks for. Of alternatives those that are understood count. */
export function understandTerm(term: Term): Understood {
	const { test, asks, problem } = term.kind === 'text' ? understandText(term.text) : understandField(term);
	return {
		test: test && term.negated ? (entry, known) => !test(entry, known) : test,
		asks,
		problem: term.unclosed === undefined ? problem : unclosed(term.unclosed),
	};
}

function unclosed(text: string): string {
	if (text.trim() === '') return 'Nothing follows the last quotation mark; write words and another mark behind it.';
	return `The quotation mark before ${shown(text.trim())} is not closed; put another one behind the words.`;
}

function understandText(text: string): Understood {
	const words = folded(text);
	if (words.trim() === '') return nothing;
	return {
		...nothing,
		test(entry, known) {
			if (searchTextOf(entry).includes(words)) return true;
			const epic = known.epicOf(entry);
			return epic !== undefined && nameTextOf(epic).includes(words);
		},
	};
}

function understandField(term: FieldTerm): Understood {
	const name = term.field.toLowerCase();
	if (name === 'is') return understandWords(term, 'is:open', stateTest, askedByState);
	if (name === 'has') return understandWords(term, 'has:estimate', partTest, askedByPart);
	const field = fieldNamed(name);
	if (!field) return { ...nothing, problem: unknownField(term) };
	return understandValues(term, field);
}

function understandWords(
	term: FieldTerm,
	example: string,
	testOf: (word: string) => TestOrProblem,
	askedBy: (word: string) => Asked | undefined,
): Understood {
	if (term.comparison !== ':') {
		return { ...nothing, problem: `${term.field} has no order; write for example ${example}.` };
	}
	const asks = term.values.map(({ text }) => askedBy(text)).filter((asked) => asked !== undefined);
	return { ...alternatives(term, example, ({ text }) => testOf(text)), asks };
}

function understandValues(term: FieldTerm, field: FilterField): Understood {
	const example = `${term.field}${term.comparison}${field.example}`;
	if (term.comparison !== ':' && term.values.length > 1) {
		const problem = `${shown(term.source)} compares with more than one value; write for example ${example}.`;
		return { ...nothing, problem };
	}
	const understood = alternatives(term, example, (value) => fieldTest(field, value, term));
	return { ...understood, asks: field.kind === 'amount' && field.asks ? [field.asks] : [] };
}

/** Tests whether one of the values holds. */
function alternatives(
	{ field, comparison, values }: FieldTerm,
	example: string,
	testOf: (value: TermValue) => TestOrProblem,
): Understood {
	const tests: EntryTest[] = [];
	let problem: string | undefined;
	for (const value of values) {
		const isMissing = value.text.trim() === '';
		const test = isMissing
			? `A value is missing in ${field}${comparison}; write for example ${example}.`
			: testOf(value);
		if (typeof test === 'string') problem ??= test;
		else tests.push(test);
	}
	const [only] = tests;
	const some: EntryTest = (entry, known) => tests.some((test) => test(entry, known));
	return { test: tests.length > 1 ? some : only, asks: [], problem };
}

function unknownField({ field, source }: FieldTerm): string {
	const near = nearestWord(field, ['is', 'has', ...fieldNames]);
	const advice =
		near === undefined ? `put "${shown(source)}" in quotation marks to find it as text.` : `did you mean ${near}?`;
	return `"${shown(field)}" is no field; ${advice}`;
}
