import { textIn } from '../../model/textRange';
import { exampleStory } from '../exampleFile';
import { offer } from '../offer';
import type { Fix, LintDocument, Rule } from '../rule';
import { sentencesOf } from '../sentences';
import { type Doubtful, doubtfulPronouns } from '../words/pronouns';

const pronoun = /\b(?:it|they|them)\b/i;

export const ambiguousPronoun: Rule = {
	meta: {
		id: 'ambiguous-pronoun',
		title: 'Pronoun that may mean two things',
		description:
			'Reports "it", "they" and "them" where the same sentence or step has named two things or more before that the word may stand for. ' +
			'Left alone are "its" and "their", persons for "it", "it" that stands for nothing ("it is possible to"), and a subject that is simply taken up ("the form stays open until it is sent").',
		why: 'Whoever builds it takes one of the two, whoever tests it the other.',
		sources: ['ISO/IEC/IEEE 29148 (unambiguous)', 'INCOSE Guide to Writing Requirements (R24)'],
		category: 'criterion',
		severity: 'hint',
		fix: 'choice',
		needs: 'words',
		examples: [
			{ kind: 'good', text: exampleStory({ criteria: ['When the shop cancels an order, it is listed for 30 days.'] }) },
			{
				kind: 'bad',
				text: exampleStory({
					criteria: ['When I move a coffee into the basket and add a voucher, it is listed for 30 days.'],
				}),
			},
		],
	},
	check(document, _, report) {
		for (const criterion of document.criteria) {
			// To tag a sentence takes far longer than to see that no such word is in it.
			const sentences = sentencesOf(document, criterion).filter((sentence) =>
				pronoun.test(textIn(document.text, sentence)),
			);
			for (const doubtful of sentences.flatMap((sentence) => doubtfulPronouns(document.words?.(sentence) ?? []))) {
				const names = doubtful.candidates.slice(0, 2).map((candidate) => `"${plain(document, candidate)}"`);
				report({
					message: `"${doubtful.pronoun.text}" may mean ${names.join(' or ')}: name what is meant.`,
					range: { start: doubtful.pronoun.start, end: doubtful.pronoun.end },
					fixes: offer(document, criterion, replacements(document, doubtful)),
				});
			}
		}
	},
};

const mostOffered = 4;

function plain({ text }: LintDocument, range: { start: number; end: number }): string {
	return textIn(text, range).replace(/\s+/g, ' ');
}

function replacements(document: LintDocument, { pronoun, candidates }: Doubtful): readonly Fix[] {
	const { start, end } = pronoun;
	const capital = /^\p{Lu}/u.test(pronoun.text);
	return candidates.slice(0, mostOffered).map((candidate) => {
		const name = plain(document, candidate);
		const newText = `${capital ? 'The' : 'the'} ${name}`;
		return { title: `Say "${newText}"`, edits: [{ range: { start, end }, newText }], safe: false };
	});
}
