import type { Source, SourcePlace } from './draft';
import { emailHead } from './emailHead';

/** What somebody asks for a story to be made of. */
export interface DraftFromText {
	readonly source: Source;
	/** A title to begin with; empty where the text has no line that would do. */
	readonly title: string;
}

/** Characters of a text that a story can be made of; more is a document, and no story. */
export const longestSource = 64_000;
const longestTitle = 80;

/** Marks of comments, lists, quotes, headings and tables at the start of a line. */
const marks =
	/^(?:[\s>*#/;%|"'`~=+_•–—-]+|<!--|\/\*+|--+|\(\*|\{-|\d{1,3}[.)]\s|\[[ xX]?\]|\b(?:TODO|FIXME|REM)\b(?:\([^()]*\))?\s*:?)+/;
const ends = /\s*(?:\*\/|-->|-\}|\*\)|[*_`#|]+)\s*$/;
/** Lines that open a mail and say nothing. */
const greeting =
	/^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|hallo|guten (?:tag|morgen)|liebe[rs]?|sehr geehrte[rs]?|bonjour|hola|ciao)\b[^.!?]{0,40}[,!.]?$/i;

/**
 * Takes a story's beginnings from any text: the subject of an e-mail, or its first line that says something.
 * @param place where the text stands, when it stands in a file
 */
export function draftFromText(text: string, place?: SourcePlace): DraftFromText {
	const email = emailHead(text);
	const source: Source = { text, place, email };
	const subject = email?.subject && titleOf(email.subject);
	if (subject) return { source, title: subject };
	const lines = text.slice(email?.end ?? 0, longestSource).split(/\r\n?|\n/);
	const titles = lines.filter((line) => !greeting.test(line.trim())).map(titleOf);
	return { source, title: titles.find(saysSomething) ?? titles.find((title) => title !== '') ?? '' };
}

function titleOf(line: string): string {
	const words = line
		.slice(0, 2000)
		.replace(/[\p{C}\s]+/gu, ' ')
		.replace(marks, '')
		.replace(ends, '')
		.trim();
	if (!/[\p{L}\p{N}]/u.test(words)) return '';
	const sentence = /^.{12,}?[.!?。](?=\s)/u.exec(words)?.[0] ?? words;
	// A name that is written small otherwise, such as "iPhone", stays as it is.
	return shortened(sentence)
		.replace(/[.,;:。]$/, '')
		.replace(/^\p{Ll}(?=\p{Ll}*(?![\p{L}\p{N}_.(-]))/u, (letter) => letter.toUpperCase());
}

function saysSomething(title: string): boolean {
	return (title.match(/[\p{L}\p{N}]{2,}/gu)?.length ?? 0) >= 2;
}

function shortened(words: string): string {
	if (words.length <= longestTitle) return words;
	const cut = words.slice(0, longestTitle).replace(/[\uD800-\uDBFF]$/, '');
	const blank = cut.lastIndexOf(' ');
	return blank > longestTitle / 2 ? cut.slice(0, blank) : cut;
}
