import { refused } from '../model/textEdit';
import { textIn } from '../model/textRange';
import { eachOnce, isPerson, mentionsIn } from '../questions/mentions';
import { personsAtEnd } from '../questions/personsAtEnd';
import { onQuestion, type QuestionChoice, questionPlan, shown, unchanged, withChanged } from './questionsOf';
import type { Refinement } from './refinement';

/**
 * Asks other persons than those whom an open question ends with; none leaves it to nobody. Whom its sentence names stays.
 * @param persons without the sign
 */
export function assignQuestion(choice: QuestionChoice, persons: readonly string[]): Refinement {
	return onQuestion(choice, (opened, question) => {
		const stranger = persons.find((person) => !isPerson(person));
		if (stranger !== undefined)
			return refused(`"${stranger}" cannot be written behind @: use letters, digits, dots and hyphens.`);
		const { entry, text, questions } = opened;
		if (question.answered)
			return unchanged(opened, `the question "${shown(question.text)}" is answered in it already.`);
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
			unchanged(opened, 'with another person its question would be read otherwise. Write the name by hand.')
		);
	});
}
