/** The kinds of document a backlog is made of, one markdown file each. */
export const itemTypes = [
	'story',
	'epic',
	'goal',
	'idea',
	'feedback',
	'sprint',
	'release',
	'persona',
	'vision',
] as const;

export type ItemType = (typeof itemTypes)[number];

/** True for a word that names an item type exactly. */
export function isItemType(word: string): word is ItemType {
	return (itemTypes as readonly string[]).includes(word);
}

/** The variety of a story. */
export const storyKinds = ['feature', 'bug', 'chore', 'spike'] as const;

export type StoryKind = (typeof storyKinds)[number];
