import { offerBracket } from '../bracket';
import { criterionSentences, hasNumber, isExplained, matchesIn } from '../criterionSentences';
import { exampleStory } from '../exampleFile';
import { type MissingKind, missingNumbers } from '../missingNumbers';
import type { Rule } from '../rule';

const advice: Readonly<Record<MissingKind, string>> = {
	time: 'say how long, for example "30 s"',
	often: 'say how often, for example "every 5 minutes"',
	count: 'give the number, for example "5"',
	size: 'give the size, for example "over 25 MB"',
	length: 'give the length, for example "over 80 characters"',
};

const gaps: Readonly<Record<MissingKind, string>> = {
	time: '30 s',
	often: 'every 5 minutes',
	count: '5',
	size: 'over 25 MB',
	length: 'over 80 characters',
};

export const missingNumber: Rule = {
	meta: {
		id: 'missing-number',
		title: 'Limit without a number',
		description:
			'Reports limits, sizes, times and intervals that need a number and have none: "after some time", "up to the limit", "large files", "too many attempts", "periodically". ' +
			'Sentences that hold a number and words that are explained behind them are left alone.',
		why: 'A limit is tested right below and right above it. Without its number the team picks one, and nobody else knows which.',
		sources: ['INCOSE Guide to Writing Requirements, R33 and R34'],
		category: 'criterion',
		severity: 'info',
		fix: 'template',
		examples: [
			{ kind: 'good', text: exampleStory({ criteria: ['Photos up to 25 MB can be uploaded.'] }) },
			{ kind: 'bad', text: exampleStory({ criteria: ['Large photos can be uploaded.'] }) },
			{ kind: 'bad', text: exampleStory({ criteria: ['After some time the basket is emptied.'] }) },
			{ kind: 'bad', text: exampleStory({ criteria: ['After too many attempts the account is locked.'] }) },
		],
	},
	check(document, _, report) {
		for (const sentence of criterionSentences(document)) {
			if (hasNumber(sentence.prose)) continue;
			for (const { kind, pattern } of missingNumbers) {
				for (const match of matchesIn(sentence, pattern)) {
					if (isExplained(document, match, sentence.range)) continue;
					const fixes = offerBracket(document, sentence.criterion, match.range.end, 'Give the number', gaps[kind]);
					report({ message: `"${match.words}" leaves the limit open: ${advice[kind]}.`, range: match.range, fixes });
				}
			}
		}
	},
};
