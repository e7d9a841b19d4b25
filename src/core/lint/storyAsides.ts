import type { UserStory } from '../markdown/userStory';
import { type TextRange, textIn } from '../model/textRange';
import type { LintDocument } from './rule';
import { paragraphEnd } from './splitOff';

/** Something in a story sentence, or right behind it, that is neither role nor wish nor benefit. */
export interface AsideInStory {
	readonly kind: 'sentence' | 'bracket' | 'examples';
	/** With brackets. */
	readonly range: TextRange;
	/** Without them. */
	readonly words: TextRange;
}

/** From this many words on a bracket is a remark and no abbreviation or plural. */
const longBracket = 4;
const bracket = /\(([^()\n]{8,300})\)/g;
const examples = /(?:,[ \t]{0,4})?(?<![\p{L}\p{N}(])(?:e\.g\.|for (?:example|instance)|such as)(?![\p{L}\p{N}])/giu;

/** The asides of a story sentence, in text order. */
export function asidesIn(document: LintDocument, story: UserStory): readonly AsideInStory[] {
	const parts = [story.role, story.means, story.benefit].filter((part) => part !== undefined);
	const found = [...bracketsIn(document, story.range), ...parts.flatMap((part) => examplesIn(document, part))];
	const inside = found.filter((one) => !found.some((other) => other !== one && holds(other.range, one.range)));
	const behind = sentenceBehind(document, story);
	return [...inside.sort((a, b) => a.range.start - b.range.start), ...(behind ? [behind] : [])];
}

function bracketsIn({ text, prose }: LintDocument, within: TextRange): AsideInStory[] {
	return [...textIn(prose, within).matchAll(bracket)].flatMap(({ index, 0: whole, 1: words = '' }) => {
		if (words.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length < longBracket) return [];
		const start = within.start + index;
		const range = { start, end: start + whole.length };
		// "[label](a long address)" is a link.
		if (text.charAt(start - 1) === ']') return [];
		return [{ kind: 'bracket' as const, range, words: { start: start + 1, end: range.end - 1 } }];
	});
}

/** Up to the end of the part, since a list of examples may hold commas. One that goes on behind the list is rare. */
function examplesIn({ prose }: LintDocument, part: TextRange): AsideInStory[] {
	const [first] = textIn(prose, part).matchAll(examples);
	if (!first || first.index === 0) return [];
	const lead = /^,[ \t]{0,4}/.exec(first[0])?.[0].length ?? 0;
	const start = part.start + first.index + lead;
	return [{ kind: 'examples', range: { start, end: part.end }, words: { start, end: part.end } }];
}

/** A sentence that begins on the line on which the story sentence ends, up to the end of the paragraph. */
function sentenceBehind(document: LintDocument, { range }: UserStory): AsideInStory | undefined {
	const { text } = document;
	const end = paragraphEnd(document, range);
	if (end === undefined || end <= range.end) return undefined;
	const [gap = ''] = /^[*_"”)]{0,4}[ \t]{1,20}/.exec(text.slice(range.end, range.end + 24)) ?? [];
	const start = range.end + gap.length;
	if (gap === '' || !/[.!?]["”)*_]{0,4}$/.test(text.slice(range.start, range.end + gap.trimEnd().length)))
		return undefined;
	return /\p{L}/u.test(text.slice(start, end))
		? { kind: 'sentence', range: { start, end }, words: { start, end } }
		: undefined;
}

function holds(outer: TextRange, inner: TextRange): boolean {
	return outer.start <= inner.start && inner.end <= outer.end;
}
