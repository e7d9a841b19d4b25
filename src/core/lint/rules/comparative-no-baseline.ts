import { offerBracket } from '../bracket';
import { criterionSentences, hasNumber, isExplained, isInCondition, matchesIn } from '../criterionSentences';
import { exampleStory } from '../exampleFile';
import { judged } from '../judgements';
import type { Rule } from '../rule';
import { clauseEnd } from '../sentences';

const quality =
	'performance|usability|speed|readability|accessibility|reliability|security|stability|quality|experience|ux|efficiency|clarity|consistency|maintainability|load(?:ing)? times?|response times?|latency|memory (?:use|usage)|accuracy|visibility|navigation|layout|error handling|error messages?';

const comparative = new RegExp(
	`(?<![\\p{L}\\p{N}-])(?:better|faster|quicker|easier|simpler|smoother|safer|cleaner|nicer|clearer|friendlier|(?:more|less) (?:${judged}|confusing|cluttered|distracting|annoying)|improved|enhanced|(?:improves?|improving|enhances?|increases?|reduces?|optimi[sz]es?) (?:the |its |their )?(?:overall |general )?(?:${quality}))(?![\\p{L}\\p{N}-])`,
	'giu',
);
/** With something to compare to, or as the reason of what is wanted. */
const compared = /\b(?:than|compared|versus|vs|relative to|over the|from .{1,40} to)\b/i;
const reason = /\b(?:to|so that|so|in order to|for|because|want|wants)\s+(?:\p{L}{1,20}\s+){0,3}$/iu;

/** "The enhanced menu" is a thing that everybody knows by that name. */
const known = /\b(?:the|this|that|same|new)\s+(?:improved|enhanced)$/i;

export const comparativeNoBaseline: Rule = {
	meta: {
		id: 'comparative-no-baseline',
		title: 'Comparison with nothing',
		description:
			'Reports "faster", "easier", "more readable", "improved" and the like where the sentence says neither than what nor by how much. Reasons ("for better reading") and differences that can be seen ("larger", "older", "more than") are left alone.',
		why: 'Faster than today, or than the competitor, and by a tenth or by half? Any of them passes, and none has to.',
		sources: ['ISO/IEC/IEEE 29148'],
		category: 'criterion',
		severity: 'info',
		fix: 'template',
		examples: [
			{ kind: 'good', text: exampleStory({ criteria: ['The list loads 30 % faster than version 2.1.'] }) },
			{ kind: 'bad', text: exampleStory({ criteria: ['The list loads faster.'] }) },
			{ kind: 'bad', text: exampleStory({ criteria: ['The labels are easier to read.'] }) },
		],
	},
	check(document, _, report) {
		for (const sentence of criterionSentences(document)) {
			const { prose, range, step, criterion } = sentence;
			const matches = matchesIn(sentence, comparative);
			if (matches.length === 0 || step === 'given' || hasNumber(prose) || compared.test(prose)) continue;
			for (const match of matches) {
				if (reason.test(match.before) || known.test(match.before + match.words) || isInCondition(sentence, match))
					continue;
				if (isExplained(document, match, range)) continue;
				const end = clauseEnd(document, match.range.end, range);
				report({
					message: `"${match.words}" compares with nothing: say than what and by how much, for example "30 % over the last release".`,
					range: match.range,
					fixes: offerBracket(document, criterion, end, 'Say by how much', 'by 30 % over the last release'),
				});
			}
		}
	},
};
