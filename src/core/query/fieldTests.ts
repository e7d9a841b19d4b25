import { nearestWord } from '../util/nearestWord';
import { amountOf, isAmount } from './amounts';
import type { AmountField, DayField, FilterField, NameField } from './filterFields';
import type { EntryTest } from './filterKnowledge';
import { nameTest } from './names';
import { isPeriod, periodOf } from './periods';
import { folded } from './searchText';
import { shown } from './shown';
import { statusTest } from './statusTest';
import type { Comparison, FieldTerm, TermValue } from './terms';

/** A test, or in one sentence why a value is none. */
export type TestOrProblem = EntryTest | string;

/** What one value of a field's term asks for. */
export function fieldTest(field: FilterField, value: TermValue, { field: name, comparison }: FieldTerm): TestOrProblem {
	const word = value.quoted ? '' : value.text.toLowerCase();
	if (comparison === ':' && word === 'none') return (entry, known) => !hasAny(field, entry, known);
	if (comparison === ':' && word === 'any') return (entry, known) => hasAny(field, entry, known);
	const wrong = `"${shown(value.text)}" is no`;
	const right = `write for example ${name}${comparison}${field.example}.`;
	switch (field.kind) {
		case 'amount':
			return amountTest(field, value.text, comparison) ?? `${wrong} number; ${right}`;
		case 'day':
			return (
				dayTest(field, value, comparison) ??
				`${wrong} day, month or quarter; write for example ${name}${comparison}2026-01-31.`
			);
		default:
			if (comparison !== ':') return `${name} has no order; write for example ${name}:${field.example}.`;
			return field.kind === 'status' ? statusTest(value) : wordTest(field, value, name);
	}
}

/** Whether an entry has the field at all. */
export function hasAny(field: FilterField, ...of: Parameters<EntryTest>): boolean {
	const values = field.values(...of);
	if (field.kind === 'amount' && field.counts) return values.some((value) => value !== 0);
	if (values.length > 0) return true;
	return field.kind === 'name' && (field.texts?.(...of).some((text) => text !== '') ?? false);
}

function amountTest({ values }: AmountField, text: string, comparison: Comparison): EntryTest | undefined {
	const wanted = amountOf(text);
	if (wanted === undefined) return undefined;
	return (entry, known) => values(entry, known).some((value) => isAmount(value, comparison, wanted));
}

function dayTest({ values }: DayField, value: TermValue, comparison: Comparison): EntryTest | undefined {
	const wanted = periodOf(value.text);
	if (!wanted) {
		if (comparison !== ':') return undefined;
		const isNamed = nameTest(value);
		return (entry, known) => values(entry, known).some(isNamed);
	}
	return (entry, known) =>
		values(entry, known).some((text) => {
			const period = periodOf(text);
			return period !== undefined && isPeriod(period, comparison, wanted);
		});
}

function wordTest({ values, texts, choices }: NameField, value: TermValue, name: string): TestOrProblem {
	if (choices && !choices.includes(value.text.toLowerCase())) {
		const near = nearestWord(value.text, choices);
		const advice = near === undefined ? `use one of ${choices.join(', ')}.` : `did you mean ${name}:${near}?`;
		return `"${shown(value.text)}" is no ${name}; ${advice}`;
	}
	const isNamed = nameTest(value);
	if (!texts) return (entry, known) => values(entry, known).some(isNamed);
	const part = folded(value.text);
	return (entry, known) =>
		values(entry, known).some(isNamed) || texts(entry, known).some((text) => folded(text).includes(part));
}
