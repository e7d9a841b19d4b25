import { readFrontMatter } from '../frontmatter/readFrontMatter';
import { type OpenQuestion, questionsIn } from '../markdown/openQuestions';
import type { Criterion } from '../model/criterion';
import { textIn } from '../model/textRange';
import type { Convention } from './convention';
import { criteriaIn } from './criteriaIn';
import { itemTextOf } from './itemText';

/** What a reader of an item looks for in its text. */
export interface ItemContent {
	/** The user-story sentence as written; undefined where there is none. */
	readonly sentence: string | undefined;
	/** Depth first: `tickCriterion` names them by their index. */
	readonly criteria: readonly Criterion[];
	readonly questions: readonly OpenQuestion[];
}

/**
 * Reads sentence, criteria and questions off a text.
 * @param anchor of the item, where the file holds several
 * @returns undefined when the item is not in the text any more
 */
export function itemContent(text: string, convention: Convention, anchor: string | undefined): ItemContent | undefined {
	const item = itemTextOf(text, readFrontMatter(text), convention, anchor);
	return (
		item && {
			sentence: item.story && textIn(text, item.story.range),
			criteria: criteriaIn(item),
			questions: questionsIn(text, item.outline),
		}
	);
}
