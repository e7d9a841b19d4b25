import { refused } from '../model/textEdit';
import { textIn } from '../model/textRange';
import { eachOnce, isPerson, mentionsIn } from '../questions/mentions';
import { personsAtEnd } from '../questions/personsAtEnd';
import {
	chosenQuestion,
	openQuestionText,
	type QuestionChoice,
	questionPlan,
	unchanged,
	withChanged,
} from './questionsOf';
import type { Refinement } from './refinement';

/**
 * Asks other persons than those whom an open question ends with; none leaves it to nobody. Whom its sentence names stays.
 * @param persons without the sign
 */
export function assignQuestion(choice: QuestionChoice, persons: readonly string[]): Refinement {
	return (refined) => {
		const stranger = persons.find((person) => !isPerson(person));
		if (stranger !== undefined)
			return refused(`"${stranger}" cannot be written behind @: use letters, digits, dots and hyphens.`);
		const opened = openQuestionText(refined);
		if ('kind' in opened) return opened;
		const question = chosenQuestion(opened, choice);
		if ('kind' in question) return question;
		const { entry, text, questions } = opened;
		if (question.answered)
			return unchanged(refined, `the question "${question.text.slice(0, 80)}" is answered in it already.`);
		const { start } = question.place.range;
		const wording = textIn(text, question.place.range);
		const { range, rest } = personsAtEnd(wording);
		const label = `Ask ${persons.length === 0 ? 'nobody' : persons.map((person) => `@${person}`).join(', ')} on ${entry.id}`;
		const newText = persons.map((person) => ` @${person}`).join('');
		const named = eachOnce([...mentionsIn(rest).map(({ person }) => person), ...persons]);
		if (newText.trim() === textIn(wording, range).trim()) return { kind: 'change', label, edits: [] };
		const edits = [{ range: { start: start + range.start, end: start + range.end }, newText }];
		return (
			questionPlan(opened, label, edits, withChanged(questions, question, { persons: named })) ??
			unchanged(refined, 'with another person its question would be read otherwise. Write the name by hand.')
		);
	};
}
