import { looksEnglish } from '../lint/english';
import type { StoryBrief } from './storyBrief';
import type { Suggestion } from './suggestion';

/** Share of words in common from which two criteria say nearly the same. */
const nearlySame = 0.8;

const link = /https?:|\bwww\.|\b(?:command|vscode|file|javascript|data):\S|&lt;[a-z/!?]|\]\\[([]|`{3}/i;
const instruction =
	/\b(?:ignore|disregard|forget|override)\b.{0,60}\b(?:instructions?|prompts?|rules?|above|previous|earlier)\b|\b(?:system prompt|language model|as an ai)\b|^(?:sure|certainly|of course)[,!]/i;

/**
 * What speaks against a suggestion beside the rules: it is there already, it is in another language, it has a link or markup in
 * it, it talks to its reader. One sentence each; none when nothing does.
 *
 * @param before suggestions of the same answer that came earlier
 */
export function doubtsAbout(
	suggestion: Suggestion,
	brief: StoryBrief,
	before: readonly Suggestion[],
): readonly string[] {
	if (suggestion.kind === 'story') return doubtsAboutStory(suggestion, brief, before);
	const earlier = before.flatMap((one) => (one.kind === 'criterion' ? [one.wording] : []));
	return [...repeats(suggestion.wording, brief.criteria, earlier), ...signs(suggestion.wording, brief)];
}

function doubtsAboutStory(
	{ title, criteria, added }: Suggestion & { kind: 'story' },
	brief: StoryBrief,
	before: readonly Suggestion[],
): readonly string[] {
	const stories = before.filter((one) => one.kind === 'story');
	const doubts: string[] = [];
	if (likeness(title, brief.title) >= nearlySame) doubts.push('It has the title of the story that is to be split.');
	if (stories.some((one) => likeness(one.title, title) >= nearlySame))
		doubts.push('It has the title of an earlier suggestion.');
	const taken = new Set(stories.flatMap((one) => one.criteria));
	const twice = criteria.find((index) => taken.has(index));
	if (twice !== undefined) doubts.push(`Criterion ${twice + 1} goes to an earlier suggestion already.`);
	const all = new Set([...taken, ...criteria]);
	if (brief.criteria.length > 0 && all.size >= brief.criteria.length && criteria.length > 0)
		doubts.push('With it no criterion would be left for the story itself.');
	if (criteria.length + added.length === 0) doubts.push('It has no criteria.');
	const words = [title, ...added];
	return [
		...doubts,
		...added.flatMap((wording) => repeats(wording, brief.criteria, [])),
		...new Set(words.flatMap((one) => signs(one, brief))),
	];
}

function repeats(wording: string, present: readonly string[], earlier: readonly string[]): readonly string[] {
	const says = (share: number) => (share === 1 ? 'the same as' : 'nearly the same as');
	for (const [at, other] of present.entries()) {
		const share = likeness(wording, other);
		if (share >= nearlySame) return [`It says ${says(share)} criterion ${at + 1}.`];
	}
	const most = Math.max(0, ...earlier.map((other) => likeness(wording, other)));
	return most >= nearlySame ? [`It says ${says(most)} an earlier suggestion.`] : [];
}

function signs(wording: string, { title, text, criteria }: StoryBrief): readonly string[] {
	const doubts: string[] = [];
	if (link.test(wording)) doubts.push('It has a link or markup in it.');
	if (instruction.test(wording)) doubts.push('It reads like an instruction and not like a criterion.');
	if (looksEnglish([title, text, ...criteria].join('\n')) !== looksEnglish(wording))
		doubts.push('It is not in the language of the story.');
	return doubts;
}

/** From 0 for no word in common to 1 for the same words, whatever their order. */
function likeness(one: string, other: string): number {
	const [words, others] = [wordsOf(one), wordsOf(other)];
	const common = [...words].filter((word) => others.has(word)).length;
	const all = words.size + others.size - common;
	return all === 0 ? 0 : common / all;
}

function wordsOf(text: string): ReadonlySet<string> {
	return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}
