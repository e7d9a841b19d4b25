import type { ItemText } from '../conventions/itemText';
import { changeRole } from '../lint/roleChange';
import { isAsideTitle } from '../markdown/criteriaTitles';
import { isStoryAttempt, type UserStory } from '../markdown/userStory';
import type { Criterion } from '../model/criterion';
import type { Item } from '../model/item';
import { applyEdits, refused, type TextEdit } from '../model/textEdit';
import { textIn } from '../model/textRange';
import { lineEndOf } from '../util/lineEnd';
import { hasCriteria } from './hasCriteria';
import { presentItem } from './presentItem';
import type { RefinedText, Refinement } from './refinement';
import { isSameItem } from './sameItem';
import { editFields } from './setFields';
import { inOneLine, type StoryWords, storyWordsIn } from './storyWords';

/** What a story is to say. The benefit may be left out. */
export interface StoryWish extends StoryWords {
	/** Id of the persona that the role is; undefined leaves the field as it is. */
	readonly persona?: string | undefined;
}

const ofStory: readonly (keyof Item)[] = ['role', 'wish', 'wishOpening', 'hasStorySentence', 'persona'];

/**
 * Writes an item's story sentence: into the words of the one that is there, whose form and marks stay; in place of a line that
 * tries to be one; else as a paragraph of its own before all else that the item says. Everything else stays, and so do all criteria.
 */
export function rewriteStory(wish: StoryWish): Refinement {
	return (refined) => {
		const { entry, text } = refined;
		const unchanged = (why: string) => refused(`${entry.path} was not changed: ${why}`);
		const words = plainWords(wish);
		if (words.role === '' || words.want === '')
			return unchanged('a story sentence needs a role and something to want.');
		const present = presentItem(refined);
		if (typeof present === 'string') return unchanged(present);
		const fields = personaEdits(refined, present.now, wish.persona);
		if (typeof fields === 'string') return unchanged(fields);
		const label = `Rewrite the story of ${entry.id}`;
		const isThere = present.item.story && sameWords(storyWordsIn(present.item, ''), words);
		const ways = isThere ? [[]] : waysToWrite(present.item, words);
		const edits = ways
			.map((way) => [...way, ...fields])
			.find((all) => isWritten(refined, present, applyEdits(text, all), words));
		if (!edits)
			return unchanged(
				`with the sentence it would be read otherwise than before. Write it by hand: ${sentenceOf(words)}`,
			);
		const changes = edits.length > 0 ? [{ uri: entry.uri, before: text, edits }] : [];
		return { kind: 'change', label, edits: changes };
	};

	function isWritten(
		{ entry, convention, conventions }: RefinedText,
		{ now, criteria }: { readonly now: Item; readonly criteria: readonly Criterion[] },
		after: string,
		words: StoryWords,
	): boolean {
		const read = presentItem({ entry, text: after, convention, conventions });
		return (
			typeof read !== 'string' &&
			sameWords(storyWordsIn(read.item, ''), words) &&
			isSameItem(after, now, conventions, { apart: ofStory }) &&
			hasCriteria(after, convention, entry.anchor, criteria, ({ text }) => text)
		);
	}
}

/** What people type around the words, as the sentence itself has it. */
function plainWords({ role, want, benefit }: StoryWords): StoryWords {
	const plain = (words: string) =>
		inOneLine(words)
			.replaceAll('<!--', '&lt;!--')
			.replace(/[\s.,;]+$/, '');
	return {
		role: plain(role).replace(/^(?:as )?(?:an?|the) /i, ''),
		want: plain(want).replace(/^(?:I|we) (?:want|need) /i, ''),
		benefit: plain(benefit).replace(/^so that /i, ''),
	};
}

function sameWords(some: StoryWords, others: StoryWords): boolean {
	return some.role === others.role && some.want === others.want && some.benefit === others.benefit;
}

function sentenceOf({ role, want, benefit }: StoryWords): string {
	const article = /^[aeiou]/i.test(role) ? 'an' : 'a';
	return `As ${article} ${role}, I want ${want}${benefit === '' ? '' : `, so that ${benefit}`}.`;
}

/** None where the convention has no field for it, or it is there already. */
function personaEdits(
	{ text, convention, entry }: RefinedText,
	now: Item,
	persona: string | undefined,
): readonly TextEdit[] | string {
	if (persona === undefined || now.persona === persona || convention.keys.persona.length === 0) return [];
	return editFields(text, convention, [{ field: 'persona', value: persona }], entry.anchor);
}

/** The places for the sentence, best first: each is tried until one is read as what was meant. */
function waysToWrite(item: ItemText, words: StoryWords): readonly (readonly TextEdit[])[] {
	const { text, story, outline } = item;
	const sentence = sentenceOf(words);
	if (story) return [partEdits(text, story, words) ?? [], [{ range: story.range, newText: sentence }]];
	const attempt = isStoryAttempt(text, outline);
	const own = attempt && /^as an?\b/i.test(inOneLine(textIn(text, attempt)));
	const places = placesFor(item).map((at) => [paragraphAt(text, at, sentence)]);
	return attempt && own ? [[{ range: attempt, newText: sentence }], ...places] : places;
}

/** Undefined where a part cannot go without what stands around it. */
function partEdits(
	text: string,
	{ role, means, benefit }: UserStory,
	words: StoryWords,
): readonly TextEdit[] | undefined {
	const edits: TextEdit[] = [];
	if (role && inOneLine(textIn(text, role)) !== words.role) edits.push(...changeRole(text, role, words.role).edits);
	if (means && inOneLine(textIn(text, means)) !== words.want) edits.push({ range: means, newText: words.want });
	const end = means?.end ?? 0;
	if (benefit && words.benefit === '') {
		const leadsOver = benefit.start > end ? text.slice(end, benefit.start) : '*';
		if ((leadsOver.match(/[*_]+/g)?.length ?? 0) % 2 > 0) return undefined;
		edits.push({ range: { start: end, end: benefit.end }, newText: '' });
	} else if (benefit && inOneLine(textIn(text, benefit)) !== words.benefit)
		edits.push({ range: benefit, newText: words.benefit });
	else if (!benefit && words.benefit !== '')
		edits.push({ range: { start: end, end }, newText: `, so that ${words.benefit}` });
	return edits;
}

/** Below a heading for it; before all else; behind what stands before the first section. */
function placesFor({ start, end, outline, heading }: ItemText): readonly number[] {
	const { sections, lines } = outline;
	const own = sections.find(({ title }) => /^(?:user )?story$/i.test(title.replace(/^[^\p{L}]+/u, '')));
	const top = heading?.section ?? sections.find(({ level, heading }) => level === 1 && isFirst(heading.start));
	const below = sections.find((section) => section !== top && section.heading.start > (top?.heading.start ?? -1));
	return [
		own?.body.start,
		top?.body.start ?? start,
		below && !isAsideTitle(below.title) ? below.heading.start : end,
	].filter((at) => at !== undefined);

	function isFirst(at: number): boolean {
		return lines.every((line) => line.start >= at || line.kind === 'blank' || line.kind === 'comment');
	}
}

/** A paragraph between blank lines. */
function paragraphAt(text: string, at: number, sentence: string): TextEdit {
	const eol = lineEndOf(text);
	const before = text.slice(0, at);
	const lead = /\S/.test(before) ? eol.repeat(Math.max(0, 2 - lineEndsAt(before))) : '';
	const behind = /^(?:[ \t]*\r?\n)*/.exec(text.slice(at))?.[0] ?? '';
	const isLast = at + behind.length === text.length;
	const tail = eol.repeat(Math.max(0, (isLast ? 1 : 2) - behind.split('\n').length + 1));
	return { range: { start: at, end: at }, newText: lead + sentence + tail };
}

function lineEndsAt(before: string): number {
	return (/(?:[ \t]*\r?\n)*$/.exec(before)?.[0].split('\n').length ?? 1) - 1;
}
