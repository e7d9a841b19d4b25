import { textIn } from '../model/textRange';
import { fingerprint } from '../util/fingerprint';
import type { UserStory } from './userStory';

/** What is kept of a story sentence when its text is not: two numbers that take no memory of their own in any engine. */
export interface WishSketch {
	/** Equal for wishes of the same words, whatever their order; see {@link wishNumber}. */
	readonly wish: number;
	/** Which of the {@link openings} it has. */
	readonly opening: number;
}

/** Words that say nothing of what is wanted. Those that turn it round ("not", "without") do. */
const fillers = new Set(
	'a an the to be able can could my our your their his her its this that these those also just i we me us'.split(' '),
);

/** How a wish is opened, as teams word their stories. */
export const openings = [
	'other words',
	'I want',
	'I want to be able',
	'I need',
	'I would like',
	'I can',
	'I should',
] as const;
const openers: readonly (readonly [RegExp, number])[] = [
	[/\bneed/, 3],
	[/\blike\b|\blove\b|\bwish|\bprefer/, 4],
	[/\bwant/, 1],
	[/\bcan\b|\bable\b/, 5],
	[/\bshould\b|\bmust\b/, 6],
];

/** The words of a wish that count, in their order. */
export function wishTokens(means: string): readonly string[] {
	const words = means.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
	return words.filter((word) => !fillers.has(word));
}

/** A number for a wish as the sum of its words, so that the number without some of them is found by taking theirs away. */
export function wishNumber(tokens: readonly string[]): number {
	return tokens.reduce((sum, token) => (sum + fingerprint(token)) & mask, 0);
}

/** The number that is left of a wish without one of its words. */
export function withoutWord(wish: number, token: string): number {
	return (wish - fingerprint(token)) & mask;
}

/** As many bits as `fingerprint` has. */
const mask = 0x3fff_ffff;

/** The sketch of a story's wish; undefined for one that says too little to be told from others, or that is not filled in. */
export function wishSketchOf(text: string, { role, means }: UserStory): WishSketch | undefined {
	if (!means || isGap(textIn(text, means)) || (role && isGap(textIn(text, role)))) return undefined;
	const written = textIn(text, means);
	const tokens = wishTokens(written);
	if (tokens.length < 2) return undefined;
	return {
		wish: wishNumber(tokens),
		opening: role ? openingNumber(text.slice(role.end, means.start), written) : 0,
	};
}

function openingNumber(pivot: string, means: string): number {
	const words = pivot.slice(-60).toLowerCase();
	const found = openers.find(([pattern]) => pattern.test(words))?.[1] ?? 0;
	return found === 1 && /^(?:to )?be able\b/i.test(means) ? 2 : found;
}

/** "[goal]", "<feature>", "{what}", "___": a template that nobody has filled in. */
function isGap(words: string): boolean {
	return /^(?:[[<{]|_{2}|\.{3}|…)/.test(words) || /(?:[\]>}]|_{2}|\.{3}|…)$/.test(words.trim());
}
