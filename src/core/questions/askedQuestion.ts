import type { Convention } from '../conventions/convention';
import { type ItemText, itemTextOf } from '../conventions/itemText';
import { readFrontMatter } from '../frontmatter/readFrontMatter';
import { type OpenQuestion, questionsIn } from '../markdown/openQuestions';
import { LineIndex } from '../model/position';
import { textIn } from '../model/textRange';
import { answerIn, answerOf, inOneLine } from './answerOf';
import { eachOnce, mentionsIn } from './mentions';
import { personsAtEnd } from './personsAtEnd';

/** A question in an item's text. */
export interface AskedQuestion {
	/** As written, in one line, without box and without trailing @persons. */
	readonly text: string;
	/** Whom it names, in its order, each once and without the sign. */
	readonly persons: readonly string[];
	readonly answered: boolean;
	/** What stands below it as its answer, without the indentation of the list; undefined where nothing does. */
	readonly answer: string | undefined;
	/** Zero-based in the file. */
	readonly line: number;
}

/** A question with its places in the text. */
export interface PlacedQuestion extends AskedQuestion {
	readonly place: OpenQuestion;
}

/**
 * The questions of an item, answered or not, in text order.
 * @param text of its file
 * @param anchor of the item, where the file holds several
 * @returns none when the item is not in the text any more
 */
export function askedQuestions(
	text: string,
	convention: Convention,
	anchor: string | undefined,
): readonly AskedQuestion[] {
	const item = itemTextOf(text, readFrontMatter(text), convention, anchor);
	return item ? placedQuestions(item).map(({ place: _, ...question }) => question) : [];
}

/** The questions of an item with their places, in text order. */
export function placedQuestions({ text, outline }: ItemText): readonly PlacedQuestion[] {
	const found = questionsIn(text, outline);
	if (found.length === 0) return [];
	const lines = new LineIndex(text);
	return found.map((place) => {
		const written = textIn(text, place.range);
		// What is answered in its own line: only of what counts as answered, since an arrow may be part of a question.
		const inLine = place.answered ? answerIn(written) : undefined;
		const wording = inLine ? written.slice(0, inLine.at) : written;
		const { rest } = personsAtEnd(wording);
		return {
			text: inOneLine(rest),
			persons: eachOnce(mentionsIn(wording).map(({ person }) => person)),
			answered: place.answered,
			answer: answerOf(text, place) ?? inLine?.answer,
			line: lines.positionAt(place.range.start).line,
			place,
		};
	});
}
