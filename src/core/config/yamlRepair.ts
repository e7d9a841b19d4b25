import type { TextRange } from '../model/textRange';
import type { YamlError } from './composeYaml';

/** A sign at the beginning of a value that nobody can have meant as one of YAML. */
export interface YamlSlip {
	readonly at: number;
	/** What is shown. */
	readonly range: TextRange;
	readonly message: string;
}

/** What is read as a word: a slip, or a reference to what does not stand in this text, which may be a part of another. */
export type YamlRepair = YamlSlip | { readonly at: number; readonly alias: true };

/** Says which sign an error comes from, if it is read to its end with a letter in place of that sign. */
export function repairOf(text: string, { reason, at, value }: YamlError): YamlRepair | undefined {
	const alias =
		/^unidentified alias "(.*)"/.exec(reason)?.[1] ?? (reason.startsWith('name of an alias') ? '' : undefined);
	if (alias !== undefined) {
		const start = at - alias.length - 1;
		return text[start] === '*' ? { at: start, alias: true } : undefined;
	}
	if (/directive/.test(reason)) {
		const start = text.search(/(?<=^|[\r\n])%/);
		const range = { start, end: endOfWord(text, start) };
		return start < 0 ? undefined : { at: start, range, message: 'A line may not begin with %: remove it.' };
	}
	const sign = text[at];
	if (sign === '@' || sign === '`' || sign === '%') return badStart(sign, at, at + 1);
	const property = /^(?:tag |named tag|undeclared tag|duplication of a tag)/.test(reason)
		? '!'
		: /^(?:name of an anchor|duplication of an anchor)/.test(reason)
			? '&'
			: undefined;
	if (!property || value === undefined) return undefined;
	const start = text.indexOf(property, value);
	return start < 0 ? undefined : badStart(property, start, endOfWord(text, start));
}

/** Finding about a value that begins with a sign of YAML. */
export function badStart(sign: string, start: number, end: number): YamlSlip {
	return { at: start, range: { start, end }, message: `A value may not begin with ${sign}: put it in quotes.` };
}

export function endOfWord(text: string, start: number): number {
	return start + (/^[^\s,[\]{}]*/.exec(text.slice(start))?.[0].length ?? 0);
}
