import { questionSections } from '../markdown/openQuestions';
import type { TextEdit } from '../model/textEdit';
import { textIn } from '../model/textRange';
import { answerOf, plainAnswer, startsBlock } from '../questions/answerOf';
import type { PlacedQuestion } from '../questions/askedQuestion';
import { lineEndOf } from '../util/lineEnd';
import {
	onQuestion,
	type QuestionChoice,
	type QuestionText,
	questionPlan,
	shown,
	unchanged,
	withChanged,
} from './questionsOf';
import type { Refinement } from './refinement';

/** What opens an answer, with a list mark or none, and nothing before it. */
const usableLead = /^(?:[-*+][ \t]+)?(?:\*\*|__)?[\p{L}→=-]/u;

/**
 * Answers a question: ticks its box where it has one, and puts the answer below it, in the form in which the item's other
 * answers stand, else as "Answer: …". An answer of several lines keeps them. Without words it is ticked only, and gets the box
 * for that where it has none.
 */
export function answerQuestion(choice: QuestionChoice, answer: string): Refinement {
	return onQuestion(choice, (opened, question) => {
		if (question.answered)
			return unchanged(opened, `the question "${shown(question.text)}" is answered in it already.`);
		const { entry, questions } = opened;
		const label = `Answer a question of ${entry.id}`;
		const words = plainAnswer(answer);
		if (words === '') {
			const wanted = withChanged(questions, question, {
				answered: true,
				answer: answerOf(opened.text, { ...question.place, answered: true }),
			});
			const plan = questionPlan(opened, label, [tickOf(question)], wanted);
			return plan ?? unchanged(opened, 'the question could not be ticked without changing something else.');
		}
		const tick = question.place.mark.checkRange ? [tickOf(question)] : [];
		for (const said of new Set([words, inertAnswer(words)])) {
			for (const lead of leadsFor(opened, question)) {
				const edits = [...tick, answerBelow(opened.text, question, lead, said)];
				const plan = questionPlan(
					opened,
					label,
					edits,
					withChanged(questions, question, { answered: true, answer: said }),
				);
				if (plan) return plan;
			}
		}
		return unchanged(opened, 'the answer would be read as something else. Word it otherwise.');
	});
}

function tickOf({ place: { mark } }: PlacedQuestion): TextEdit {
	if (mark.checkRange) return { range: mark.checkRange, newText: 'x' };
	return { range: { start: mark.content, end: mark.content }, newText: '[x] ' };
}

/** How an answer may be opened, the best first. */
function leadsFor({ text, item, questions }: QuestionText, { place }: PlacedQuestion): readonly string[] {
	const bullet = place.mark.number === undefined ? textIn(text, place.mark.mark) : '-';
	const { title = '' } = questionSections(item.outline).findLast(({ body }) => body.start <= place.range.start) ?? {};
	const word = /^\P{L}*offene/iu.test(title) ? 'Antwort:' : isEnglish(title) ? 'Answer:' : '→';
	const known = questions.flatMap((question) => question.place.answerLeads).map((lead) => textIn(text, lead).trim());
	const like = known.findLast((lead) => usableLead.test(lead) && !lead.includes('\n'));
	const usual = `${/^[-*+]$/.test(bullet) ? bullet : '-'} ${word}`;
	return like === undefined ? [usual] : [like, usual];
}

function isEnglish(title: string): boolean {
	return (
		/open|unanswered|unresolved|outstanding|^\P{L}*questions?(?: for .*)?\P{L}*$/iu.test(title) &&
		!/vragen/i.test(title)
	);
}

function answerBelow(text: string, { place: { mark, end } }: PlacedQuestion, lead: string, said: string): TextEdit {
	const eol = lineEndOf(text);
	const lineStart = text.lastIndexOf('\n', mark.mark.start - 1) + 1;
	const space = text.slice(lineStart, mark.mark.start) + ' '.repeat(mark.mark.end - mark.mark.start + 1);
	const below = /^[-*+][ \t]/.test(lead) ? `${space}  ` : space;
	const [first = '', ...others] = said.split('\n');
	const lines = startsBlock(said) ? [lead, first, ...others] : [`${lead} ${first}`, ...others];
	const written = lines.map((line, at) => (line === '' ? '' : `${at === 0 ? space : below}${line}`));
	return { range: { start: end, end }, newText: eol + written.join(eol) };
}

/** The answer with signs that open something written so that they open nothing. */
function inertAnswer(words: string): string {
	return words
		.split('\n')
		.map((line) => line.replace(/^([ \t]*)(?=```|~~~|#{1,6}(?:[ \t]|$)|=+$|-+$|<|\*\*|__|→|=>|->)/, '$1\\'))
		.join('\n')
		.replaceAll('<!--', '&lt;!--');
}
