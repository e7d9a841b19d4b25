import { nearestWord } from '../../util/nearestWord';
import { exampleStory } from '../exampleFile';
import type { Fix, Rule } from '../rule';
import { isRuleId, ruleIds } from '../ruleIds';
import { type NamedRule, placeOfComment, type SuppressionComment } from '../suppressionComments';
import { isOwn } from '../suppressions';

export const unknownRule: Rule = {
	meta: {
		id: 'unknown-rule',
		title: 'Comment about a rule that does not exist',
		description:
			'Reports a name in a `refinery-disable` or `refinery-enable` comment that is no rule. The nearest name is offered, and to take the wrong one out.',
		why: 'The comment does not do what its author believes, and nobody sees why the finding is still there.',
		sources: ['ESLint (unknown rules in directives)'],
		category: 'story',
		severity: 'info',
		fix: 'choice',
		examples: [
			{
				kind: 'good',
				text: exampleStory({
					criteria: [
						'The basket holds 3 coffees.\n<!-- refinery-disable-next-line vague-term -- a term of the carrier -->',
						'The parcel is sent quickly.',
					],
				}),
			},
			{
				kind: 'bad',
				text: exampleStory({
					criteria: [
						'The basket holds 3 coffees.\n<!-- refinery-disable-next-line vague-term open-ended-lst -->',
						'The parcel is sent quickly.',
					],
				}),
			},
		],
	},
	check(document, _, report) {
		for (const comment of document.suppressions) {
			if (!isOwn(document, comment)) continue;
			for (const named of comment.rules) {
				if (isRuleId(named.id)) continue;
				const near = named.id.length > longestName ? undefined : nearestWord(named.id, ruleIds);
				report({
					message: near
						? `There is no rule "${named.id}": write "${near}".`
						: `There is no rule "${named.id}": name one of the list of rules, or remove it.`,
					range: named.range,
					fixes: [...(near ? [replacement(named, near)] : []), removal(document.text, comment, named)],
				});
			}
		}
	},
};

/** Letters of a name that may be a slip; more are no name. */
const longestName = 60;

function replacement({ range }: NamedRule, near: string): Fix {
	return { title: `Replace with "${near}"`, edits: [{ range, newText: near }], safe: false };
}

/** A comment that names no rule any more would stand for all of them, so it goes with its only name. */
function removal(text: string, { rules, range }: SuppressionComment, named: NamedRule): Fix {
	if (rules.length === 1) {
		return { title: 'Remove the comment', edits: [{ range: placeOfComment(text, range), newText: '' }], safe: false };
	}
	const { start, end } = named.range;
	const before = text.slice(range.start, start);
	const blanks = before.length - before.replace(/[\s,]+$/, '').length;
	return {
		title: `Remove "${named.id}"`,
		edits: [{ range: { start: start - blanks, end }, newText: '' }],
		safe: false,
	};
}
