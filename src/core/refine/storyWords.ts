import type { ItemText } from '../conventions/itemText';
import { nounVerbs, plainVerbs } from '../lint/storyVerbs';
import { isStoryAttempt } from '../markdown/userStory';
import { type TextRange, textIn } from '../model/textRange';

/** What a story sentence says, each in one line. Empty where nothing is said. */
export interface StoryWords {
	readonly role: string;
	/** Behind "I want", such as "to pay by card". */
	readonly want: string;
	/** Behind "so that". */
	readonly benefit: string;
}

/**
 * What an item's text says of role, want and benefit: its story sentence, else a line that tries to be one, else the title as what
 * is wanted. For somebody to go on from.
 */
export function storyWordsIn(item: ItemText, title: string): StoryWords {
	const { text, story, outline } = item;
	const words = (range: TextRange | undefined) => (range ? inOneLine(textIn(text, range)) : '');
	if (story) return { role: words(story.role), want: words(story.means), benefit: words(story.benefit) };
	const attempt = words(isStoryAttempt(text, outline));
	const [, role = '', rest = ''] =
		/^as (?:an? |the )?([^,.]{1,60}?)(?:,\s*|\s+(?=(?:I|we)\b)|$)(.*)$/i.exec(attempt) ?? [];
	const [want = '', benefit = ''] = rest.split(/,?\s*\bso that\s+/i);
	return {
		role,
		want: want.replace(/^(?:I|we)\s+(?:want|need|would like)\s*/i, '').replace(/[.,\s]+$/, '') || wantOf(title),
		benefit: benefit.replace(/[.\s]+$/, ''),
	};
}

/** "Reset a password" is something to want; "Password reset" is not, as it stands, and gives nothing. */
export function wantOf(title: string): string {
	const first = title.trim().split(/\s/)[0]?.toLowerCase() ?? '';
	if (!plainVerbs.has(first) && !nounVerbs.has(first)) return '';
	return `to ${title.trim().charAt(0).toLowerCase()}${inOneLine(title).slice(1)}`;
}

/** Without emphasis and line breaks. */
export function inOneLine(words: string): string {
	return words
		.replace(/\*\*|__/g, '')
		.replace(/\s+/g, ' ')
		.trim();
}
