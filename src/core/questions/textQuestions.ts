import type { Convention } from '../conventions/convention';
import { criteriaIn } from '../conventions/criteriaIn';
import { itemTextOf } from '../conventions/itemText';
import { asText } from '../frontmatter/fields';
import type { FrontMatter } from '../frontmatter/frontMatter';
import { readFrontMatter } from '../frontmatter/readFrontMatter';
import type { Criterion } from '../model/criterion';
import { type AboutCriterion, criterionAbout } from './aboutCriterion';
import { type PlacedQuestion, placedQuestions } from './askedQuestion';

/** What a text says of an item's questions. */
export interface TextQuestions {
	readonly questions: readonly (PlacedQuestion & {
		/** The criterion that it quotes. */
		readonly about: AboutCriterion | undefined;
	})[];
	/** Depth first. */
	readonly criteria: readonly Criterion[];
	/** The day that the file says the item was made on; undefined where it does not. */
	readonly created: string | undefined;
}

const createdKey = /^(?:date[-_ ]?)?created(?:[-_ ]?(?:at|on|date))?$|^created(?:Date|At|On)$|^date$/;

/**
 * Reads the questions off an item's text, with the criteria that they are about.
 * @param anchor of the item, where the file holds several
 * @returns undefined when the item is not in the text any more
 */
export function textQuestions(
	text: string,
	convention: Convention,
	anchor: string | undefined,
): TextQuestions | undefined {
	const frontMatter = readFrontMatter(text);
	const item = itemTextOf(text, frontMatter, convention, anchor);
	if (!item) return undefined;
	const criteria = criteriaIn(item);
	const questions = placedQuestions(item).map((question) => ({
		...question,
		about: criterionAbout(question.text, criteria),
	}));
	return { questions, criteria, created: createdDay(frontMatter) };
}

function createdDay({ data }: FrontMatter): string | undefined {
	for (const key in data) {
		const day = createdKey.test(key) ? /^\d{4}-\d{2}-\d{2}(?!\d)/.exec(asText(data[key]) ?? '')?.[0] : undefined;
		if (day !== undefined) return day;
	}
	return undefined;
}
