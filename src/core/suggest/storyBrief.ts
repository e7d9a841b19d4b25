import { criteriaIn } from '../conventions/criteriaIn';
import type { ItemText } from '../conventions/itemText';
import { blankRanges } from '../markdown/blankRanges';
import { commentRanges } from '../markdown/commentRanges';
import type { Item } from '../model/item';
import { longestWording } from './suggestion';

/** All that a model is told of a story. Nothing of its front matter but these fields, and no comments. */
export interface StoryBrief {
	readonly title: string;
	readonly kind: string | undefined;
	readonly persona: string | undefined;
	/** The text below the front matter. */
	readonly text: string;
	/** The wordings of the top-level criteria, in their order. */
	readonly criteria: readonly string[];
}

/** Most characters of a story's text that are sent. */
const longestText = 8000;
/** Most criteria that are sent. */
const mostCriteria = 60;

/**
 * What of a story goes to a model.
 * @param most characters of its text
 */
export function storyBrief(item: ItemText, { title, kind, persona }: Item, most = longestText): StoryBrief {
	const { text, start, end } = item;
	const body = blankRanges(text, commentRanges(text))
		.slice(start, end)
		.replace(/[ \t]+$/gm, '')
		.replace(/\n{3,}/g, '\n\n')
		.trim();
	return {
		title,
		kind,
		persona,
		text: body.slice(0, Math.min(most, longestText)),
		criteria: topWordings(item).slice(0, mostCriteria),
	};
}

/** The wordings of an item's top-level criteria, each in one line. */
function topWordings(item: ItemText): readonly string[] {
	return criteriaIn(item)
		.filter(({ depth }) => depth === 0)
		.map(({ text }) => text.replace(/\s+/g, ' ').slice(0, longestWording));
}
