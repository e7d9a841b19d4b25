import { type TextRange, textIn } from '../model/textRange';
import { type SecondWish, secondWish } from './compoundMeans';
import type { Fix, LintDocument } from './rule';
import { noteAt, paragraphEnd } from './splitOff';

/**
 * Leaves one of two wishes in a story and notes the other below it as a story sentence with the same role and benefit. None
 * where what is left would still be two wishes, or the sentence has no paragraph of its own. What a pronoun of the second one
 * stands for is for the author to say, so nothing of this is safe to apply unseen.
 * @param wish with its range in the document
 */
export function splitFixes(document: LintDocument, wish: SecondWish): readonly Fix[] {
	const { text, story } = document;
	if (!story?.means || !story.role) return [];
	const at = paragraphEnd(document, story.range);
	if (at === undefined) return [];
	const { means } = story;
	const link = wish.range.start;
	const second = wish.range.end - wish.second.length;
	const before = text.slice(means.start, link);
	// "create and edit records": the object is that of both. "rate it and send it": each has its own.
	const shared = /^\P{L}*$/u.test(before.slice(before.toLowerCase().lastIndexOf(wish.first) + wish.first.length));
	const cut: TextRange = shared
		? { start: means.start + before.trimEnd().replace(/[,/]$/, '').length, end: second + wish.second.length }
		: { start: means.start + before.replace(/[\s,;]{1,20}$/, '').length, end: means.end };
	const left = text.slice(means.start, cut.start) + text.slice(cut.end, means.end);
	const other = text.slice(second, means.end);
	if ([left, other].some((words) => secondWish(`to ${words.replace(/^to\s+/i, '')}`) !== undefined)) return [];
	const sentence = sentenceWith(document, other);
	const note = noteAt(text, at, `Split off: ${sentence}`);
	return [
		{
			title: `Keep "${wish.first}" here and note "${wish.second}" below as a story of its own`,
			edits: [{ range: cut, newText: '' }, note],
			safe: false,
		},
	];
}

/** The story sentence in one line with another wish. */
function sentenceWith({ text, story }: LintDocument, wish: string): string {
	const role = story?.role ? textIn(text, story.role) : '';
	const written = story ? text.slice(story.range.start, story.role?.start) : '';
	const article = /\b(an?|the)\W*$/i.exec(written)?.[1]?.toLowerCase();
	const benefit = story?.benefit ? `, so that ${textIn(text, story.benefit)}` : '';
	const parts = `As ${article ? `${article} ` : ''}${role}, I want to ${wish.replace(/^to\s+/i, '')}${benefit}`;
	return `${parts
		.replace(/[*_]{2}/g, '')
		.replace(/\s+/g, ' ')
		.replace(/[.\s]{1,20}$/, '')}.`;
}
