import { parseStory } from '../markdown/storyGrammar';
import type { UserStory } from '../markdown/userStory';
import { openings, wishSketchOf } from '../markdown/wishSketch';
import { applyEdits, type TextEdit } from '../model/textEdit';
import { type TextRange, textIn } from '../model/textRange';

export type Opening = (typeof openings)[number];

/** "I need", "I'd like", "I can" with nothing between, which would get lost. */
const opener =
	/(?<=\b(?:I|we))(?:(?<blank>\s+)(?<plain>want|need|would\s+like|would\s+love|can|should)|['’]d\s+(?:like|love))(?=[\s*_]*$)/i;
const able = /^(?:to\s+)?be\s+able\s+to\s+(?=\p{Ll})/iu;
const infinitive = /^to\s+(?=\p{Ll})/iu;
/** "I can not" is not "I want to", "I want to be told" is not "I can be told". */
const turning = /^(?:not|never|no|only|also|always|either|both|just|be|\w+ly)\b/i;

/** What stands for "I" and the verb of each opening, and what leads over to the wish's own verb. */
const forms: Partial<Record<Opening, readonly [verb: string, lead: string]>> = {
	'I want': ['want', 'to '],
	'I want to be able': ['want', 'to be able to '],
	'I need': ['need', 'to '],
	'I would like': ['would like', 'to '],
	'I can': ['can', ''],
};

/**
 * The edits that give a story sentence the usual opening of its wish, as far as that is certain to keep what is wanted:
 * "I need to", "I'd like to", "I can" and "I want to be able to" for one another.
 * @returns none where the sentence would not be read with that opening, the same role and the same benefit
 */
export function rewordOpening(text: string, story: UserStory, usual: Opening): readonly TextEdit[] {
	const { role, means } = story;
	const form = forms[usual];
	const found = role && means && opener.exec(text.slice(role.end, means.start));
	if (!found || !form) return [];
	const wish = textIn(text, means);
	const plain = found.groups?.plain?.toLowerCase();
	const isBare = plain === 'can' || plain === 'should';
	const ability = able.exec(wish)?.[0];
	const own = ability ?? (isBare ? '' : infinitive.exec(wish)?.[0]);
	const lead = leadOf(usual, form[1], own, { isBare, isAble: ability !== undefined || plain === 'can' });
	if (lead === undefined || (lead !== own && own !== undefined && turns(wish.slice(own.length), isBare, usual)))
		return [];
	const start = role.end + found.index;
	const edits = [
		{ range: { start, end: start + found[0].length }, newText: (found.groups?.blank ?? ' ') + form[0] },
		{ range: { start: means.start, end: means.start + (own ?? '').length }, newText: lead },
	].filter(({ range, newText }) => textIn(text, range) !== newText);
	return isReadAs(usual, text, applyEdits(text, edits), story) ? edits : [];
}

/** What comes before the wish's verb, or before the thing that is wanted; undefined where the opening does not go with it. */
function leadOf(
	usual: Opening,
	lead: string,
	own: string | undefined,
	{ isBare, isAble }: { readonly isBare: boolean; readonly isAble: boolean },
): string | undefined {
	if (usual === 'I want to be able') return isAble ? lead : undefined;
	if (usual === 'I can') return own !== undefined && (isAble || !isBare) ? lead : undefined;
	return own === undefined ? '' : lead;
}

function turns(rest: string, isBare: boolean, usual: Opening): boolean {
	return (isBare || usual === 'I can') && (turning.test(rest) || !/^\p{Ll}/u.test(rest));
}

function isReadAs(usual: Opening, before: string, after: string, { range, role, benefit }: UserStory): boolean {
	const parts = parseStory(after, range.start, range.end + after.length - before.length);
	const sketch = parts && wishSketchOf(after, { ...parts, range });
	if (!sketch || openings[sketch.opening] !== usual) return false;
	const isSame = (a: TextRange | undefined, b: TextRange | undefined) =>
		(a && textIn(before, a)) === (b && textIn(after, b));
	return isSame(role, parts.role) && isSame(benefit, parts.benefit);
}
