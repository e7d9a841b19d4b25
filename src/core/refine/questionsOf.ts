import { criteriaIn } from '../conventions/criteriaIn';
import { type ItemText, itemTextOf } from '../conventions/itemText';
import { readEntries } from '../conventions/readEntries';
import { readFrontMatter } from '../frontmatter/readFrontMatter';
import type { Criterion } from '../model/criterion';
import type { Item } from '../model/item';
import { applyEdits, type Plan, refused, type TextEdit } from '../model/textEdit';
import { type AskedQuestion, askedQuestions, type PlacedQuestion, placedQuestions } from '../questions/askedQuestion';
import { hasCriteria } from './hasCriteria';
import type { RefinedText, Refinement } from './refinement';
import { isSameItem } from './sameItem';

/** A question that somebody chose before its item's text was read for the change. */
export interface QuestionChoice {
	readonly text: string;
	/** Where it stood; of several with the same text the nearest is meant. */
	readonly line: number;
}

/** An item whose questions are to be changed. */
export interface QuestionText extends RefinedText {
	readonly item: ItemText;
	/** As the text is read now. */
	readonly now: Item;
	/** All that the file holds, this one among them. */
	readonly all: readonly Item[];
	readonly criteria: readonly Criterion[];
	readonly questions: readonly PlacedQuestion[];
}

/** What a question is to say after a change. */
export type Asked = Omit<AskedQuestion, 'line'>;

/** Reads what a change of questions must know; refused when the item cannot be read. */
export function openQuestionText(refined: RefinedText): QuestionText | (Plan & { kind: 'refused' }) {
	const { entry, text, convention, conventions } = refined;
	const entries = readEntries(entry, { kind: 'text', text }, conventions);
	const now = entries.find(({ anchor }) => anchor === entry.anchor);
	const item = itemTextOf(text, readFrontMatter(text), convention, entry.anchor);
	if (!now || !item) return unchanged(refined, `${entry.id} is not in it any more.`);
	if (!now.readable) return unchanged(refined, now.problems[0]?.message ?? 'it cannot be read.');
	const all = entries.filter((one) => one.readable);
	return { ...refined, item, now, all, criteria: criteriaIn(item), questions: placedQuestions(item) };
}

export function unchanged({ entry }: RefinedText, why: string): Plan & { kind: 'refused' } {
	return refused(`${entry.path} was not changed: ${why}`);
}

/** A change of one question that somebody chose; refused when it does not stand in the item any more. */
export function onQuestion(
	{ text, line }: QuestionChoice,
	change: (asked: QuestionText, question: PlacedQuestion) => Plan,
): Refinement {
	return (refined) => {
		const asked = openQuestionText(refined);
		if ('kind' in asked) return asked;
		const alike = asked.questions.filter((question) => question.text === text);
		const [nearest] = alike.sort((a, b) => Math.abs(a.line - line) - Math.abs(b.line - line));
		if (nearest) return change(asked, nearest);
		return unchanged(asked, `the question "${shown(text)}" is not in it any more. Choose again.`);
	};
}

/** As much of a question as a message has room for. */
export function shown(text: string): string {
	return text.slice(0, 80);
}

/**
 * The plan for some edits, where after them the item reads as before but for its questions, and these as they are wanted.
 * @returns undefined where anything else would change
 */
export function questionPlan(
	{ entry, text, convention, conventions, now, all, criteria }: QuestionText,
	label: string,
	edits: readonly TextEdit[],
	wanted: readonly Asked[],
): Plan | undefined {
	const after = applyEdits(text, edits);
	const read = askedQuestions(after, convention, entry.anchor);
	if (JSON.stringify(read.map(said)) !== JSON.stringify(wanted.map(said))) return undefined;
	if (!hasCriteria(after, convention, entry.anchor, criteria, wholly)) return undefined;
	const openQuestions = wanted.filter(({ answered }) => !answered).length;
	const keeps = all.every((one) =>
		isSameItem(after, one, conventions, one === now ? { changing: { openQuestions } } : {}),
	);
	return keeps ? { kind: 'change', label, edits: [{ uri: entry.uri, before: text, edits }] } : undefined;
}

/** The questions with one of them saying something else. */
export function withChanged(
	questions: readonly PlacedQuestion[],
	changed: PlacedQuestion,
	change: Partial<Asked>,
): readonly Asked[] {
	return questions.map((question) => (question === changed ? { ...question, ...change } : question));
}

function said({ text, persons, answered, answer }: Asked): readonly unknown[] {
	return [text, persons, answered, answer ?? null];
}

function wholly({ text, form, depth, checked }: Criterion): string {
	return JSON.stringify([text, form, depth, checked ?? null]);
}
