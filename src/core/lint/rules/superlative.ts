import { offerBracket } from '../bracket';
import { criterionSentences, hasNumber, isExplained, isInCondition, matchesIn } from '../criterionSentences';
import { exampleStory } from '../exampleFile';
import { judged } from '../judgements';
import type { Rule } from '../rule';

/** What can be sorted by ("lowest", "latest", "most recent") is a place in an order and no judgement. */
const judgement = new RegExp(
	`(?<![\\p{L}\\p{N}-])(?:best|fastest|quickest|easiest|simplest|smoothest|safest|cleanest|nicest|clearest|greatest|finest|ultimate|ideal|perfect|perfectly|flawless|unmatched|most (?:${judged}))(?![\\p{L}\\p{N}-])`,
	'giu',
);
/** "Best before" and "best sellers" are names, "as best as" and "best possible" have rules of their own. */
const named =
	/^\s+(?:before|sellers?|selling|possible|effort|man|regards|friends?|match(?:es)?|scores?|times?|results?|laps?|bids?|offers?|squares?|numbers?|circles?)\b/i;
const asName = /\b(?:at|as|personal|your|their|my|all-time)\s+$/i;

export const superlative: Rule = {
	meta: {
		id: 'superlative',
		title: 'Superlative that nobody can measure',
		description:
			'Reports "best", "easiest", "perfect", "most relevant" and the like, and "best practices" that are not named. What something can be sorted by ("lowest", "latest", "most recent") and names ("best sellers") are left alone.',
		why: 'That nothing is better can never be shown. What was meant is a measure, or one of several ways that somebody prefers.',
		sources: ['ISO/IEC/IEEE 29148'],
		category: 'criterion',
		severity: 'info',
		fix: 'template',
		examples: [
			{ kind: 'good', text: exampleStory({ criteria: ['The most recent order comes first.'] }) },
			{ kind: 'bad', text: exampleStory({ criteria: ['The most relevant coffee comes first.'] }) },
			{ kind: 'bad', text: exampleStory({ criteria: ['The labels follow best practices.'] }) },
		],
	},
	check(document, _, report) {
		for (const sentence of criterionSentences(document)) {
			if (sentence.step === 'given' || hasNumber(sentence.prose)) continue;
			for (const match of matchesIn(sentence, judgement)) {
				const practices = /^\s+practices?\b/i.exec(match.after)?.[0];
				if (named.test(match.after) || asName.test(match.before) || isInCondition(sentence, match)) continue;
				if (isExplained(document, match, sentence.range)) continue;
				const end = match.range.end + (practices?.length ?? 0);
				report({
					message: practices
						? `"${match.words} practices" are not the same to everybody: name the ones that count.`
						: `"${match.words}" can never be shown: say what is measured, or by what it is chosen.`,
					range: { start: match.range.start, end },
					fixes: practices
						? offerBracket(document, sentence.criterion, end, 'Name them', 'which ones')
						: offerBracket(document, sentence.criterion, end, 'Say what decides it', 'by what it is chosen'),
				});
			}
		}
	},
};
