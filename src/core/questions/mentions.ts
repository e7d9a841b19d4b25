import { blank } from '../markdown/blankRanges';
import { maskLinks } from '../markdown/maskLinks';
import type { TextRange } from '../model/textRange';

/** A person named in a wording: `@mara`. */
export interface Mention {
	/** Without the sign. */
	readonly person: string;
	/** With the sign. */
	readonly range: TextRange;
}

/** No letter, digit, slash or sign stands before the sign, and no further part of an address or a package's name behind. */
const mention =
	/(?<![\p{L}\p{N}_@/.+-])@(?<person>[\p{L}_](?:[\p{L}\p{N}_.-]{0,60}[\p{L}\p{N}_])?)(?![\p{L}\p{N}_-]|\.[\p{L}\p{N}]|\/[\p{L}\p{N}*]|[@(])/gu;
const code = /(`+)(?!`).*?(?<!`)\1(?!`)/gs;

/** The persons that a wording names, in its order; none in code, addresses, link targets and names of packages (`@scope/package`). */
export function mentionsIn(wording: string): readonly Mention[] {
	if (!wording.includes('@')) return [];
	const prose = maskLinks(wording.replace(code, blank));
	return [...prose.matchAll(mention)].map(({ 0: written, groups, index }) => ({
		person: groups?.person ?? '',
		range: { start: index, end: index + written.length },
	}));
}

/** Each person once, as first written; case makes no other person. */
export function eachOnce(persons: Iterable<string>): readonly string[] {
	const known = new Map<string, string>();
	for (const person of persons) if (!known.has(person.toLowerCase())) known.set(person.toLowerCase(), person);
	return [...known.values()];
}

/** That a name can be written behind `@` and is read again. */
export function isPerson(name: string): boolean {
	const [only, ...others] = mentionsIn(`@${name}`);
	return others.length === 0 && only?.person === name;
}
