import type { Criterion } from '../model/criterion';

/** Words of a criterion that a question quotes at least, where it has so many. */
const leastWords = 6;
/** A quote at the beginning of a question, in the usual signs, and a colon. */
const quoted = /^(?:“([^”]+)”|„([^“”]+)[“”]|"([^"]+)"|«([^»]+)»):\s*/;

/** What a question is about. */
export interface AboutCriterion {
	/** Index of the criterion among the item's, depth first. */
	readonly criterion: number;
	/** The question without the quote. */
	readonly rest: string;
}

/**
 * Words by which a question names a criterion: its first ones in quotation marks, so many that no other criterion begins so.
 * They hold wherever the criterion moves to, and until its beginning is reworded.
 */
export function quoteOf(criterion: Criterion, criteria: readonly Criterion[]): string {
	const words = plain(criterion.text).split(' ');
	const others = criteria.map(({ text }) => bare(text)).filter((other) => other !== bare(criterion.text));
	const isTaken = (count: number) => {
		const said = bare(words.slice(0, count).join(' '));
		return said === '' || others.some((other) => other.startsWith(said));
	};
	let count = Math.min(leastWords, words.length);
	while (count < words.length && isTaken(count)) count++;
	const said = words.slice(0, count).join(' ');
	return count < words.length ? `“${said.replace(/[\s\p{P}]+$/u, '')} …”` : `“${said}”`;
}

/**
 * The criterion that a question quotes.
 * @param text of the question, in one line
 * @returns undefined when it quotes none, or one that no criterion begins with any more
 */
export function criterionAbout(text: string, criteria: readonly Criterion[]): AboutCriterion | undefined {
	const found = quoted.exec(text);
	const said = bare(found?.slice(1).find((words) => words !== undefined) ?? '');
	if (!found || said === '') return undefined;
	const all = criteria.map((criterion) => bare(criterion.text));
	const whole = all.indexOf(said);
	const criterion = whole >= 0 ? whole : all.findIndex((other) => other.startsWith(said));
	return criterion < 0 ? undefined : { criterion, rest: text.slice(found[0].length) };
}

/** A question without the criterion that it quotes, for lists in which there is room for a few words. */
export function withoutQuote(text: string): string {
	return text.replace(quoted, '') || text;
}

/** Without marks of emphasis, code and links, quotation marks, and signs that would name a person or open a comment. */
function plain(text: string): string {
	return text
		.replace(/!?\[([^\]\n]*)\](?:\([^()\s]*\)|\[[^\]\n]*\])/g, '$1')
		.replace(/[*_~`@<>“”„"«»\\]/g, '')
		.replace(/\s+/g, ' ')
		.trim();
}

/** The letters and digits, by which quotes are compared. */
function bare(text: string): string {
	return plain(text)
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]/gu, '');
}
