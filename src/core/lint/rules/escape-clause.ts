import { exampleStory } from '../exampleFile';
import { offer } from '../offer';
import { removeWords } from '../removal';
import type { Rule } from '../rule';
import { endsClause, isWholeSentence, sentencesOf } from '../sentences';

/** These let the team skip the criterion only where the clause ends behind them: "if required fields are missing" is a condition. */
const conditions =
	/\b(?:if|where|when|whenever|wherever|as)\s+(?:at all\s+|it is\s+|it's\s+|that is\s+|this is\s+|deemed\s+)?(?:possible|necessary|needed|required|appropriate|applicable|practical|practicable|feasible|reasonable|desired)\b|\b(?:if|where|as) time (?:permits|allows)\b|\bwhere(?:ver)? it makes sense\b|\bif it makes sense\b|\bto the (?:greatest |fullest |maximum )?extent (?:possible|practicable|feasible)\b|\b(?:on an? )?best[- ]effort(?: basis)?\b|\b(?:would|is|are) (?:be )?(?:a )?nice[- ]to[- ]have\b|\bwould be nice\b/gi;
/** These do so wherever they stand. */
const adverbs =
	/\bas (?:far|much|soon|closely) as (?:reasonably )?(?:possible|practicable|feasible)\b|\b(?:ideally|preferably)\b/gi;

export const escapeClause: Rule = {
	meta: {
		id: 'escape-clause',
		title: 'Clause that lets the team skip the criterion',
		description:
			'Reports wording such as "if possible", "where appropriate", "as needed", "ideally" or "as soon as possible" in acceptance criteria. Conditions that say what they depend on ("if required fields are missing", "as required by the carrier") are left alone.',
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
				for (const { index, 0: words } of [...prose.matchAll(conditions), ...prose.matchAll(adverbs)]) {
					const range = { start: sentence.start + index, end: sentence.start + index + words.length };
					if (
						!isAdverb(words) &&
						(!endsClause(document, range.end, sentence) ||
							isChoice(prose.slice(Math.max(0, index - 200), index), words))
					) {
						continue;
					}
					report({
						message: `"${words}" lets this be skipped: drop it, or say in which case it holds.`,
						range,
						fixes: isWholeSentence(prose, words)
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

function isAdverb(words: string): boolean {
	return /^(?:ideally|preferably|as \w+ as )/i.test(words);
}

/**
 * "Users can paste plain text when needed": the need is the user's, nothing is left to the team. "Exactly as required"
 * leaves nothing open either, and "marked as required" tells how something is shown.
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
	return /\b(?:can|may|able to|allowed to|allows?|lets?)\b|\bexactly\s*$/i.test(before);
}
