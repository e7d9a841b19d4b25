import type { Criterion } from '../model/criterion';
import type { TextRange } from '../model/textRange';
import type { LintDocument } from './rule';

const abbreviations = new Set(['e.g', 'i.e', 'eg', 'ie', 'vs', 'incl', 'approx', 'resp', 'cf', 'no', 'min', 'max']);

/** A criterion stands at one place of one text, and many rules ask for its sentences. */
const known = new WeakMap<Criterion, readonly TextRange[]>();

/** The sentences of a criterion, steps apart from each other; a sentence's range ends behind its mark. */
export function sentencesOf(document: LintDocument, criterion: Criterion): readonly TextRange[] {
	let sentences = known.get(criterion);
	if (!sentences) {
		sentences = findSentences(document, criterion);
		known.set(criterion, sentences);
	}
	return sentences;
}

function findSentences(document: LintDocument, criterion: Criterion): TextRange[] {
	const { start, end } = criterion.textRange;
	const steps = criterion.steps.map(({ range }) => range).filter((range) => range.start >= start && range.end <= end);
	// What stands between steps, a list mark for example, is part of none.
	const before = { start, end: Math.max(start, beforeMark(document.text, steps[0]?.start ?? end)) };
	return [before, ...steps]
		.flatMap((part) => linesOfSteps(document.text, part))
		.flatMap((part) => sentencesIn(document, part));
}

const stepOnNextLine = /\n[ \t>]{0,40}(?=[*_]{0,2}(?:Given|When|Then|And|But)\b)/g;

/** Cuts before each line that opens as a step does: such lines are sentences, whether or not they make a whole scenario. */
function linesOfSteps(text: string, { start, end }: TextRange): TextRange[] {
	const parts: TextRange[] = [];
	let from = start;
	for (const { index, 0: gap } of text.slice(start, end).matchAll(stepOnNextLine)) {
		parts.push({ start: from, end: start + index });
		from = start + index + gap.length;
	}
	return [...parts, { start: from, end }];
}

/** Where the words end above a list item whose wording starts at an offset; the offset itself where none does. */
function beforeMark(text: string, at: number): number {
	const mark = /\n[ \t]{0,40}(?:[-*+•]|\d{1,9}[.)])[ \t]{1,9}(?:\[[ xX]\][ \t]{0,9})?[*_]{0,2}$/;
	return at - (mark.exec(text.slice(Math.max(0, at - 80), at))?.[0].length ?? 0);
}

/** Splits a stretch of text at the sentence marks of its prose that are followed by a blank; empty sentences are left out. */
export function sentencesIn({ text, prose }: Pick<LintDocument, 'text' | 'prose'>, within: TextRange): TextRange[] {
	const found: TextRange[] = [];
	const part = prose.slice(within.start, within.end);
	let from = 0;
	const push = (to: number) => {
		// Quoted words and code are blank in the prose and yet part of the sentence.
		const words = text.slice(within.start + from, within.start + to);
		const start = within.start + from + (words.length - words.trimStart().length);
		const end = within.start + from + words.trimEnd().length;
		if (end > start) found.push({ start, end });
		from = to;
	};
	for (const mark of part.matchAll(/(?<![.!?])[.!?]+(?=\s)/g)) {
		const to = mark.index + mark[0].length;
		if (endsSentence(part, mark.index, to)) push(to);
	}
	push(part.length);
	return found;
}

function endsSentence(part: string, mark: number, to: number): boolean {
	const word = lastWord(part, mark);
	if (abbreviations.has(word)) return false;
	if (word !== 'etc' && part.charAt(mark + 1) !== '.') return true;
	// "etc." and "..." may stand in the middle; only a capital tells that a sentence starts behind them.
	return /^\s+\p{Lu}/u.test(part.slice(to, to + 40));
}

/** The letters (and inner dots) that stand right before an offset, in lower case. */
function lastWord(part: string, before: number): string {
	return /[a-z.]*$/i.exec(part.slice(Math.max(0, before - 8), before))?.[0].toLowerCase() ?? '';
}

/** A clause is not looked through any further, so that a line of 200 kB takes no longer than many short ones. */
const longestClause = 200;
const clauseMarks = /[,;:.!?)\]]/;
const clauseWords = new Set([
	'and',
	'or',
	'but',
	'when',
	'if',
	'then',
	'while',
	'unless',
	'after',
	'before',
	'so',
	'because',
	'until',
]);

/** A step on the next line, whether or not what stands there was read as steps. */
const nextStep = /^[.\s*_]{0,9}\n\s{0,40}(?:[-*+]\s)?[*_]{0,2}(?:Given|When|Then|And|But)\b/;

/** True when nothing but a mark follows in the clause: comma, period, bracket, end. Offsets are of the document. */
export function endsClause(document: LintDocument, at: number, sentence: TextRange): boolean {
	const behind = document.text.slice(at, Math.min(sentence.end, at + 80));
	if (nextStep.test(behind)) return true;
	const rest = behind.replace(/^[\s*_]+/, '');
	return rest === '' || clauseMarks.test(rest.charAt(0));
}

const prepositions = new Set(
	'for of with in on to at by from without where through across per as that which'.split(' '),
);

/** Where the noun ends that the words behind an offset name: before the next mark, clause or preposition. */
export function nounEnd(document: LintDocument, at: number, sentence: TextRange): number {
	return endOf(document, at, sentence, (word) => clauseWords.has(word) || prepositions.has(word));
}

/** Where the clause around an offset ends: before the next mark, or before a word that starts another clause. */
export function clauseEnd(document: LintDocument, at: number, sentence: TextRange): number {
	return endOf(document, at, sentence, (word) => clauseWords.has(word));
}

function endOf({ text }: LintDocument, at: number, sentence: TextRange, isEnd: (word: string) => boolean): number {
	const rest = text.slice(at, Math.min(sentence.end, at + longestClause));
	for (const token of rest.matchAll(/[,;:!?)\]]|\.(?=\s|$)|(?<=\s)\p{L}+/gu)) {
		const isMark = !/\p{L}/u.test(token[0]);
		if (isMark || isEnd(token[0].toLowerCase())) return at + rest.slice(0, token.index).trimEnd().length;
	}
	return at + rest.trimEnd().length;
}

/** True when nothing worth keeping is left of a sentence without these words. */
export function isWholeSentence(prose: string, words: string): boolean {
	return prose.length < words.length + 8 && prose.replace(words, '').trim().length < 4;
}
