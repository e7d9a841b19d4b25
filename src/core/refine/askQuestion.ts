import { insertQuestion } from '../markdown/newQuestion';
import { refused } from '../model/textEdit';
import { quoteOf } from '../questions/aboutCriterion';
import { eachOnce, isPerson, mentionsIn } from '../questions/mentions';
import { personsAtEnd } from '../questions/personsAtEnd';
import { openQuestionText, questionPlan, unchanged } from './questionsOf';
import type { Refinement } from './refinement';

/** A question to be asked. */
export interface AskRequest {
	/** May name persons itself. Line breaks become blanks. */
	readonly text: string;
	/** Without the sign. */
	readonly persons?: readonly string[];
	/** The whole wording of the criterion that it is about. */
	readonly criterion?: string | undefined;
}

/** A list mark and a box, which the list gives it. */
const ownLead = /^\s*(?:[-*+•][ \t]+)?(?:\[[ xX]?\][ \t]*)?/;

/**
 * Adds an open question to an item, `- [ ] text @person` in the form of those that are there. A question about a criterion
 * begins with the criterion's first words in quotation marks.
 */
export function askQuestion({ text: asked, persons = [], criterion: about }: AskRequest): Refinement {
	return (refined) => {
		const wording = asked.replace(ownLead, '').replace(/\s+/g, ' ').trim();
		if (wording === '') return refused('A question needs a text.');
		const stranger = persons.find((person) => !isPerson(person));
		if (stranger !== undefined)
			return refused(`"${stranger}" cannot be written behind @: use letters, digits, dots and hyphens.`);
		const opened = openQuestionText(refined);
		if ('kind' in opened) return opened;
		const { entry, text, item, criteria, questions } = opened;
		const criterion = criteria.find((one) => one.text === about);
		if (about !== undefined && !criterion)
			return unchanged(refined, `the criterion "${about.slice(0, 60)}" is not in it any more.`);
		if (criterion && !/[\p{L}\p{N}]/u.test(criterion.text))
			return unchanged(refined, 'the criterion has no words by which a question could name it.');
		const quote = criterion ? `${quoteOf(criterion, criteria)}: ` : '';
		const named = new Set(mentionsIn(wording).map(({ person }) => person.toLowerCase()));
		const added = persons.filter((person) => !named.has(person.toLowerCase())).map((person) => ` @${person}`);
		// A comment would hide the rest of the text.
		const line = `${quote}${wording}${added.join('')}`.replaceAll('<!--', '&lt;!--');
		const { rest } = personsAtEnd(line);
		const saying = rest.replace(/\s+/g, ' ').trim();
		if (questions.some((question) => !question.answered && question.text === saying))
			return unchanged(refined, 'this question is open in it already.');
		const from = criteria.at(-1)?.range.end ?? 0;
		const edit = insertQuestion(
			text,
			item.outline,
			questions.map(({ place }) => place),
			line,
			{ end: item.end, heading: item.heading, from },
		);
		const isBehind = ({ place }: (typeof questions)[number]) => place.range.start >= edit.range.end;
		const all = eachOnce(mentionsIn(line).map(({ person }) => person));
		const wanted = [
			...questions.filter((question) => !isBehind(question)),
			{ text: saying, persons: all, answered: false, answer: undefined },
			...questions.filter(isBehind),
		];
		return (
			questionPlan(opened, `Ask a question on ${entry.id}`, [edit], wanted) ??
			unchanged(refined, 'the question would be read as something else. Word it otherwise.')
		);
	};
}
