import type { TextRange } from '../model/textRange';
import type { LintDocument } from './rule';
import type { Seam } from './splitCriterion';
import { outcomeStart, type TwoActs, twoActs } from './words/twoActs';
import type { Word } from './words/word';

/** Two demands found in a sentence or step. */
export interface Joined {
	readonly acts: TwoActs | undefined;
	/** From the first verb to the second; for a semicolon the mark. */
	readonly range: TextRange;
	readonly seam: Seam;
}

const links = /\b(?:and|then)\b|;/i;

/** @param from where what is copied to the second demand begins: the criterion's text, or the step's */
export function joinedActs({ text, words }: LintDocument, sentence: TextRange, from: number): Joined | undefined {
	// To tag a sentence takes far longer than to see that it joins nothing.
	if (!links.test(text.slice(sentence.start, sentence.end))) return undefined;
	const all = words?.(sentence) ?? [];
	const acts = twoActs(all);
	if (!acts) return undefined;
	const outcome = all[outcomeStart(all)]?.start ?? sentence.start;
	const shared = text.slice(from, acts.ownSubject ? outcome : acts.first.start);
	return {
		acts,
		range: { start: acts.first.start, end: acts.second.end },
		seam: { end: behindWord(text, acts.link.start), start: acts.start.start, shared },
	};
}

/** A semicolon with a verb on either side. Behind "otherwise" the same demand goes on. */
export function joinedByMark({ text, words }: LintDocument, sentence: TextRange): Joined | undefined {
	if (!text.slice(sentence.start, sentence.end).includes(';')) return undefined;
	const all = words?.(sentence) ?? [];
	const marks = all.filter(({ lower }) => lower === ';');
	const [mark] = marks;
	if (!mark || marks.length > 1) return undefined;
	const at = all.indexOf(mark);
	const next = all[at + 1];
	if (!next || goesOn.has(next.lower) || !demands(all.slice(0, at)) || !demands(all.slice(at + 1))) return undefined;
	return {
		acts: undefined,
		range: { start: mark.start, end: mark.end },
		seam: { end: behindWord(text, mark.start), start: next.start, shared: '' },
	};
}

const goesOn = new Set(
	'otherwise else however if not and or but e.g i.e see it they this that these those therefore thus hence for'.split(
		' ',
	),
);

function demands(words: readonly Word[]): boolean {
	const depth = words.filter(({ lower }) => lower === '(').length - words.filter(({ lower }) => lower === ')').length;
	return depth === 0 && words.length > 1 && words.some(({ pos }) => pos === 'VERB' || pos === 'AUX');
}

/** The end of the words before a link, without the comma between. */
function behindWord(text: string, link: number): number {
	const before = text.slice(Math.max(0, link - 40), link);
	return link - before.length + before.replace(/,?\s{1,40}$/, '').length;
}
