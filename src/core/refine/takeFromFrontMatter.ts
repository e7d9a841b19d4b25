import type { ItemText } from '../conventions/itemText';
import { frontMatterCriteria } from '../markdown/frontMatterCriteria';
import { lineRange } from '../markdown/lineRange';
import type { TextEdit } from '../model/textEdit';
import { textIn } from '../model/textRange';
import { lineEndOf } from '../util/lineEnd';
import type { TakenCriteria, TopCriterion } from './takeCriteria';

/** Takes entries out of the front matter's list; a comment behind an entry goes with it. One entry at least stays. */
export function takeFromFrontMatter(
	{ text, frontMatter }: ItemText,
	top: readonly TopCriterion[],
): TakenCriteria | string {
	const place = frontMatterCriteria(text, frontMatter)?.key;
	if (!place) return 'the list of criteria in its front matter cannot be told apart.';
	const key = textIn(text, place.key);
	if (text.charAt(place.value.start) === '[') return { key, ...fromBrackets(text, top) };
	const edits: TextEdit[] = [];
	let lines = '';
	for (const { criterion, taken } of top) {
		if (!taken) continue;
		const range = lineRange(text, criterion.range);
		if (!/^[ \t]*-[ \t]+$/.test(text.slice(range.start, criterion.range.start)))
			return 'its list of criteria is not one entry on a line.';
		edits.push({ range, newText: '' });
		lines += text.slice(range.start, range.end);
	}
	return { key, edits, lines };
}

/** Entries go with the comma between them and those that stay. */
function fromBrackets(text: string, top: readonly TopCriterion[]): Omit<TakenCriteria, 'key'> {
	const edits: TextEdit[] = [];
	for (let at = 0; at < top.length; at++) {
		if (!top[at]?.taken) continue;
		const first = at;
		while (top[at + 1]?.taken) at++;
		const [before, after] = [top[first - 1]?.criterion.range, top[at + 1]?.criterion.range];
		const [start, end] = [top[first]?.criterion.range.start ?? 0, top[at]?.criterion.range.end ?? 0];
		edits.push({ range: before ? { start: before.end, end } : { start, end: after?.start ?? end }, newText: '' });
	}
	const eol = lineEndOf(text);
	const taken = top.filter((one) => one.taken).map(({ criterion }) => `  - ${textIn(text, criterion.range)}${eol}`);
	return { edits, lines: taken.join('') };
}
