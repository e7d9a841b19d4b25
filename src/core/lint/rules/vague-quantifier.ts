import {
	criterionSentences,
	hasNumber,
	isExplained,
	isInCondition,
	type Match,
	matchesIn,
} from '../criterionSentences';
import { exampleStory } from '../exampleFile';
import { offer } from '../offer';
import type { Fix, LintDocument, Rule } from '../rule';
import { gap } from '../snippet';

const quantifier =
	/(?<![\p{L}\p{N}-])(?:several|various|numerous|a number of|a (?:lot|couple|handful|bunch|variety) of|lots of|plenty of|a few|few|many|some|most)(?![\p{L}\p{N}-])/giu;

/** "How many", "as many as", "one to many", "the first few": no amount, or one that is known. */
const knownBefore =
	/\b(?:how|as|too|so|that|this|these|those|not|to|very|at|the|its|their|first|last|next|past|than|one|and|or|for)\s+$/i;
/** "Some text" is one thing and "most recent" a place in an order; "some orders", "most of the orders" are amounts. */
const several =
	/^\s+(?:of (?:the|these|those|its|their|our|all)\b|(?:[\p{L}-]{1,30} ){0,3}?\p{L}{2,30}(?<!ous|les|ss|us)s\b)/iu;

export const vagueQuantifier: Rule = {
	meta: {
		id: 'vague-quantifier',
		title: 'Amount that is no number',
		description:
			'Reports "several", "some", "many", "few", "various", "most", "a number of" and the like in acceptance criteria. ' +
			'Sentences that hold a number, amounts that are explained behind the words, questions of "how many", conditions, the start situation of a scenario and things that come singly ("some text") are left alone.',
		why: 'Three are several, and so are three hundred. A test needs one number, or the two between which all is well.',
		sources: ['INCOSE Guide to Writing Requirements, R7 and R32'],
		category: 'criterion',
		severity: 'info',
		fix: 'template',
		examples: [
			{ kind: 'good', text: exampleStory({ criteria: ['The overview shows the last 5 orders.'] }) },
			{ kind: 'good', text: exampleStory({ criteria: ['The overview says how many orders are open.'] }) },
			{ kind: 'bad', text: exampleStory({ criteria: ['The overview shows several orders.'] }) },
			{ kind: 'bad', text: exampleStory({ criteria: ['The roast date is shown for a number of coffees.'] }) },
		],
	},
	check(document, _, report) {
		for (const sentence of criterionSentences(document)) {
			const matches = matchesIn(sentence, quantifier);
			if (matches.length === 0 || hasNumber(sentence.prose)) continue;
			for (const match of matches) {
				if (!isAmount(match) || isInCondition(sentence, match) || isExplained(document, match, sentence.range))
					continue;
				report({
					message: `"${match.words}" is no amount that can be checked: give the number, or the most and the least.`,
					range: match.range,
					fixes: offer(document, sentence.criterion, numberFor(document, match)),
				});
			}
		}
	},
};

function isAmount({ words, before, after }: Match): boolean {
	// "As few as possible" is a vague term and reported as one.
	if (/^\s+as\b/i.test(after)) return false;
	if (/^(?:many|few|some|most)$/i.test(words) && knownBefore.test(before)) return false;
	return !/^(?:some|most)$/i.test(words) || several.test(after);
}

/** A number fits where a plural follows: "several orders". */
function numberFor({ text }: LintDocument, { words, range }: Match): Fix[] {
	if (/^most$/i.test(words) || !/^\s+\p{L}{2,40}s\b/u.test(text.slice(range.end, range.end + 50))) return [];
	return [
		['Give the number', gap(1, '3')],
		['Give the most', `at most ${gap(1, '5')}`],
	].map(([title = '', newText = '']) => ({ title, edits: [{ range, newText }], snippet: true, safe: false }));
}
