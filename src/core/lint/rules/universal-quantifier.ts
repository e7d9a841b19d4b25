import { criterionSentences, matchesIn } from '../criterionSentences';
import { deniedVerbs } from '../deniedVerbs';
import { exampleStory } from '../exampleFile';
import type { Rule } from '../rule';

const universal =
	/(?<![\p{L}\p{N}-])(?<!\b(?:at|not|select|after|first of) )(?:all|every|always|never)(?![\p{L}\p{N}-])(?! (?:\d|(?:second|minute|hour|day|night|week|month|year|time|other)\b))/giu;

const denied = new RegExp(`^ (?:ever )?(?:${deniedVerbs})(?![\\p{L}\\p{N}-])`, 'iu');

export const universalQuantifier: Rule = {
	meta: {
		id: 'universal-quantifier',
		title: 'Claim about all cases',
		description:
			'Reports "all", "every", "always" and "never" in acceptance criteria. Intervals ("every 5 minutes", "every day"), "not all" and "at all" are left alone.',
		why: 'No test can try every case. Often a few were meant, and naming them shows which ones are to be tried.',
		sources: ['INCOSE Guide to Writing Requirements, R26 and R32'],
		category: 'criterion',
		severity: 'off',
		fix: 'none',
		examples: [
			{ kind: 'good', text: exampleStory({ criteria: ['The stock is counted every 5 minutes.'] }) },
			{ kind: 'bad', text: exampleStory({ criteria: ['The roast date is shown on all pages.'] }) },
		],
	},
	check(document, _, report) {
		for (const sentence of criterionSentences(document)) {
			for (const { words, range, after } of matchesIn(sentence, universal)) {
				// "Never crashes" is what negative-only is about.
				if (/^never$/i.test(words) && denied.test(after)) continue;
				report({ message: `"${words}" cannot be tried out in full: name the cases that count.`, range });
			}
		}
	},
};
