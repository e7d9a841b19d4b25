import type { TextEdit } from '../model/textEdit';
import { textIn } from '../model/textRange';
import { answerIn, inOneLine } from '../questions/answerOf';
import type { PlacedQuestion } from '../questions/askedQuestion';
import { lineEndOf } from '../util/lineEnd';
import { onQuestion, type QuestionChoice, questionPlan, shown, unchanged, withChanged } from './questionsOf';
import type { Refinement } from './refinement';

/** Words and signs that make an answer of a line, without what is around them. */
const answerWord = /→|=>|->|(?:answer|a|decision|resolution|resolved|antwort)(?=(?:\*\*|__)?[ \t]*:)/iu;

/** Opens a question again: takes its tick or the line through it away. What was answered stays below it as an earlier answer. */
export function reopenQuestion(choice: QuestionChoice): Refinement {
	return onQuestion(choice, (opened, question) => {
		const { entry, text, questions } = opened;
		const name = shown(question.text);
		if (!question.answered) return unchanged(opened, `the question "${name}" is open in it already.`);
		if (question.place.resolved)
			return unchanged(opened, `"${name}" stands below a heading that says it is answered. Move it from there.`);
		const wording = unstruck(question.text);
		const edits = [...boxEdits(question), ...wordingEdits(text, question), ...leadEdits(text, question)];
		const wanted = withChanged(questions, question, { text: wording, answered: false, answer: undefined });
		return (
			questionPlan(opened, `Open a question of ${entry.id} again`, edits, wanted) ??
			unchanged(opened, `"${name}" says by its words that it is answered. Reword it by hand.`)
		);
	});
}

function boxEdits({ place: { mark } }: PlacedQuestion): readonly TextEdit[] {
	return mark.checked && mark.checkRange ? [{ range: mark.checkRange, newText: ' ' }] : [];
}

/** Takes away the line through a wording, a tick before it, and an answer in its own line, which goes below. */
function wordingEdits(text: string, { place }: PlacedQuestion): readonly TextEdit[] {
	const { range, mark } = place;
	const written = textIn(text, range);
	const inLine = answerIn(written);
	if (inLine) {
		const lineStart = text.lastIndexOf('\n', mark.mark.start - 1) + 1;
		const space = text.slice(lineStart, mark.mark.start) + ' '.repeat(mark.mark.end - mark.mark.start + 1);
		const newText = `${lineEndOf(text)}${space}- Earlier answer: ${inLine.answer}`;
		return [{ range: { start: range.start + inLine.at, end: range.end }, newText }];
	}
	const plain = unstruck(written);
	return plain === written ? [] : [{ range, newText: plain }];
}

function unstruck(wording: string): string {
	const struck = /^~~(?<words>.*)~~$/s.exec(wording)?.groups?.words;
	return (struck ?? wording).replace(/^[✅☑✔]\uFE0F?\s*/u, '');
}

function leadEdits(text: string, { place: { answerLeads } }: PlacedQuestion): readonly TextEdit[] {
	return answerLeads.map((lead) => {
		// Without a mark of its own it would go on with the wording of the question.
		const written = inOneLine(textIn(text, lead)).replace(/^(?![-*+][ \t])/, '- ');
		const changed = written.replace(answerWord, (word) =>
			/^antwort$/i.test(word)
				? 'Frühere Antwort'
				: /^\p{L}/u.test(word)
					? `Earlier ${word.toLowerCase()}`
					: 'Earlier answer:',
		);
		return {
			range: lead,
			newText: lead.end < text.length && !/\s/.test(text[lead.end] ?? ' ') ? `${changed} ` : changed,
		};
	});
}
