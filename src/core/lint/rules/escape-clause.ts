import { exampleStory } from '../exampleFile';
import { offer } from '../offer';
import { removeWords } from '../removal';
import type { Rule } from '../rule';
import { endsClause, isWholeSentence, sentencesOf } from '../sentences';

/** These let the team skip the criterion only where the clause ends behind them: "if required fields are missing" is a condition. */
const conditions =
	/\b(?:if|where|when|whenever|wherever|as)\s+(?:at all\s+|it is\s+|it's\s+|that is\s+|this is\s+|deemed\s+)?(?:possible|necessary|needed|required|appropriate|applicable|practical|practicable|feasible|reasonable|desired)\b|\b(?:if|where|as) time (?:permits|allows)\b|\bwhere(?:ver)? it makes sense\b|\bif it makes sense\b|\bto the (?:greatest |fullest |maximum )?extent (?:possible|practicable|feasible)\b|\b(?:on an? )?best[- ]effort(?: basis)?\b|\b(?:would|is|are) (?:be )?(?:a )?nice[- ]to[- ]have\b|\bif we (?:can|have (?:the )?time|find (?:the )?time)\b|\b(?:if there is (?:enough )?time(?: left)?)\b|\bfor bonus points\b/gi;
/** These do so wherever they stand. */
const adverbs =
	/\bas (?:far|much|soon|closely) as (?:reasonably )?(?:possible|practicable|feasible)\b|\b(?:ideally|preferably|time permitting)\b|\b(?:possibly|perhaps|maybe)(?= (?:also )?(?:add|show|display|use|allow|include|support|create|send|make|provide|extend|remove|update|move|with|by)\b)|\bwould be (?:nice|great|cool|preferable|(?:much |very much |greatly )?appreciated)\b/gi;
/** A mark in front of the criterion says that it need not be met. */
const marked = /^\W{0,4}(?:optional(?:ly)?|stretch(?: goal)?|bonus|nice[- ]to[- ]have)[*_]{0,2} ?(?:[:–—]| - )/gi;

export const escapeClause: Rule = {
	meta: {
		id: 'escape-clause',
		title: 'Clause that lets the team skip the criterion',
		description:
			'Reports wording such as "if possible", "where appropriate", "as needed", "ideally" or "as soon as possible", and marks such as "Optional:", in acceptance criteria. Conditions that say what they depend on ("if required fields are missing", "as required by the carrier") are left alone.',
		why: 'Whether such a criterion was met is decided by whoever reads it last. It should either hold, or say in which case it does.',
		sources: ['INCOSE Guide to Writing Requirements, R8', 'ISO/IEC/IEEE 29148 (loopholes)'],
		category: 'criterion',
		severity: 'warning',
		fix: 'edit',
		examples: [
			{
				kind: 'good',
				text: exampleStory({ criteria: ['If required fields are missing, each is named in the message.'] }),
			},
			{ kind: 'bad', text: exampleStory({ criteria: ['Log the refused payment if possible.'] }) },
			{ kind: 'bad', text: exampleStory({ criteria: ['Ideally, the basket is restored within 2 s.'] }) },
		],
	},
	check(document, _, report) {
		if (!document.english) return;
		for (const criterion of document.criteria) {
			for (const sentence of sentencesOf(document, criterion)) {
				const prose = document.prose.slice(sentence.start, sentence.end);
				const always = [
					...prose.matchAll(adverbs),
					...(sentence.start === criterion.textRange.start ? prose.matchAll(marked) : []),
				];
				const atEnd = [...prose.matchAll(conditions)].filter(
					({ index, 0: words }) =>
						endsClause(document, sentence.start + index + words.length, sentence) &&
						!isChoice(prose.slice(Math.max(0, index - 200), index), words),
				);
				for (const { index, 0: words } of [...atEnd, ...always]) {
					const range = { start: sentence.start + index, end: sentence.start + index + words.length };
					// Without its verb a sentence is none.
					const isPart = /^would/i.test(words) || isWholeSentence(prose, words);
					report({
						message: `"${words}" lets this be skipped: drop it, or say in which case it holds.`,
						range,
						fixes: isPart
							? []
							: offer(document, criterion, [
									{ title: `Remove "${words}"`, edits: [removeWords(document.text, range, sentence)], safe: false },
								]),
					});
				}
			}
		}
	},
};

/**
 * "Users can paste plain text when needed": the need is the user's, nothing is left to the team. "Exactly as required"
 * leaves nothing open either, "marked as required" tells how something is shown, and of "the folder is created if
 * necessary" and "cut if needed" the product sees whether it is.
 */
function isChoice(before: string, words: string): boolean {
	if (!/(?:needed|necessary|required|desired)$/i.test(words)) return false;
	if (
		/^as/i.test(words) &&
		/\b(?:mark|flag|label|show|treat|display|defin|configur|indicat|list|classif|tag|declar|render|specif|set|register)\w*\b[^,.;]{0,40}$/i.test(
			before,
		)
	)
		return true;
	if (
		/^(?:if|when)/i.test(words) &&
		/\b(?:creat|cut|crop|truncat|shorten|wrap|scroll|resiz|scal|pad|escap|convert|round|trim|paginat)\w*\b[^,.;]{0,60}$/i.test(
			before,
		)
	)
		return true;
	return /\b(?:can|may|able to|allowed to|allows?|lets?)\b|\bexactly\s*$/i.test(before);
}
