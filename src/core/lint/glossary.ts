import type { Finding } from './rule';

/**
 * Leaves out the findings that are about a term of the team's own, or a word of one: what the team has defined is not
 * vague. Terms count in any case of their letters, as whole words.
 * @param terms without blanks at their ends
 */
export function withoutTerms(text: string, findings: readonly Finding[], terms: readonly string[]): readonly Finding[] {
	if (terms.length === 0) return findings;
	const known = terms.map((term) => term.toLowerCase());
	return findings.filter(({ range }) => !known.some((term) => isWithin(text, range, term)));
}

function isWithin(text: string, { start, end }: Finding['range'], term: string): boolean {
	for (let at = Math.max(0, end - term.length); at <= start; at++) {
		const behind = at + term.length;
		if (text.slice(at, behind).toLowerCase() === term && !isLetter(text[at - 1]) && !isLetter(text[behind]))
			return true;
	}
	return false;
}

function isLetter(character: string | undefined): boolean {
	return character !== undefined && /[\p{L}\p{N}_]/u.test(character);
}
