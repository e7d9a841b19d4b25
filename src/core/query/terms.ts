/** How a term compares a field with its values; `=` is the same as `:`. */
export type Comparison = ':' | '>' | '>=' | '<' | '<=';

/** One value of a field's term. */
export interface TermValue {
	readonly text: string;
	/** Whether it stands in quotation marks. */
	readonly quoted: boolean;
}

interface TermBase {
	/** Whether a hyphen stands in front. */
	readonly negated: boolean;
	/** As typed, without the hyphen. */
	readonly source: string;
	/** Words behind a quotation mark that nothing closes. */
	readonly unclosed: string | undefined;
}

/** Words to look for anywhere. */
export interface TextTerm extends TermBase {
	readonly kind: 'text';
	readonly text: string;
}

/** What a field is to hold. */
export interface FieldTerm extends TermBase {
	readonly kind: 'field';
	/** As typed; `label` for `#` and `assignee` for `@`. */
	readonly field: string;
	readonly comparison: Comparison;
	/** Alternatives; empty ones where a comma or the end follows at once. At least one. */
	readonly values: readonly TermValue[];
}

export type Term = TextTerm | FieldTerm;

const blanks = /\s*/y;
const word = /\S*/y;
const bareValue = /[^\s,]*/y;
const fieldHead = /(\p{L}[\p{L}\p{N}_-]*)(:?(?:[<>]=?|=)|:)/uy;
const opening = /["“„]/;
const quotation = /["“„]([^"“”]*)(["“”]?)/y;
const signs: Readonly<Record<string, string>> = { '@': 'assignee', '#': 'label' };

/**
 * Cuts a filter into its terms, in linear time. Every text has terms: what begins like no field is words to look for, and a
 * quotation mark that is not closed reaches to the end.
 */
export function readTerms(text: string): readonly Term[] {
	const terms: Term[] = [];
	const scanner = new Scanner(text);
	for (scanner.take(blanks); !scanner.isAtEnd; scanner.take(blanks)) terms.push(readTerm(scanner));
	return terms;
}

function readTerm(scanner: Scanner): Term {
	const negated = /^-\S/.test(scanner.ahead(2));
	if (negated) scanner.skip(1);
	const { at } = scanner;
	const rest = readField(scanner) ?? readText(scanner);
	return { ...rest, negated, source: scanner.from(at) };
}

type Unplaced<T> = Omit<T, 'negated' | 'source'>;

function readText(scanner: Scanner): Unplaced<TextTerm> {
	const quoted = readQuoted(scanner);
	return { kind: 'text', text: quoted?.text ?? scanner.take(word), unclosed: unclosedIn(quoted) };
}

function readField(scanner: Scanner): Unplaced<FieldTerm> | undefined {
	const next = scanner.ahead(2);
	const sign = /^[@#]\S/.test(next) ? signs[next.charAt(0)] : undefined;
	if (sign !== undefined) {
		scanner.skip(1);
		return { kind: 'field', field: sign, comparison: ':', ...readValues(scanner) };
	}
	const head = scanner.match(fieldHead);
	if (!head) return undefined;
	const [, field = '', operator = ''] = head;
	return { kind: 'field', field, comparison: comparisonOf(operator), ...readValues(scanner) };
}

function comparisonOf(operator: string): Comparison {
	const order = operator.replace(/^:/, '');
	return order === '>' || order === '>=' || order === '<' || order === '<=' ? order : ':';
}

function readValues(scanner: Scanner): Pick<FieldTerm, 'values' | 'unclosed'> {
	const values: TermValue[] = [];
	let unclosed: string | undefined;
	do {
		const quoted = readQuoted(scanner);
		values.push({ text: quoted?.text ?? scanner.take(bareValue), quoted: quoted !== undefined });
		unclosed ??= unclosedIn(quoted);
	} while (scanner.takes(','));
	return { values, unclosed };
}

interface Quoted {
	readonly text: string;
	readonly closed: boolean;
}

function readQuoted(scanner: Scanner): Quoted | undefined {
	if (!opening.test(scanner.ahead(1))) return undefined;
	const [, text = '', close = ''] = scanner.match(quotation) ?? [];
	return { text, closed: close !== '' };
}

function unclosedIn(quoted: Quoted | undefined): string | undefined {
	return quoted && !quoted.closed ? quoted.text : undefined;
}

/** A text that is read from its beginning to its end. */
class Scanner {
	at = 0;
	readonly #text: string;

	constructor(text: string) {
		this.#text = text;
	}

	get isAtEnd(): boolean {
		return this.at >= this.#text.length;
	}

	ahead(count: number): string {
		return this.#text.slice(this.at, this.at + count);
	}

	from(start: number): string {
		return this.#text.slice(start, this.at);
	}

	skip(count: number): void {
		this.at += count;
	}

	takes(character: string): boolean {
		const isNext = this.ahead(1) === character;
		if (isNext) this.skip(1);
		return isNext;
	}

	take(pattern: RegExp): string {
		return this.match(pattern)?.[0] ?? '';
	}

	/** @param pattern a sticky one */
	match(pattern: RegExp): RegExpExecArray | undefined {
		pattern.lastIndex = this.at;
		const found = pattern.exec(this.#text) ?? undefined;
		if (found) this.at += found[0].length;
		return found;
	}
}
