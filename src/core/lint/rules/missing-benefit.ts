import { lineEndOf } from '../../util/lineEnd';
import { exampleStory } from '../exampleFile';
import { lineStart } from '../offer';
import type { Fix, LintDocument, Rule } from '../rule';
import { gap } from '../snippet';
import { wordedStory } from '../storySentence';

export const missingBenefit: Rule = {
	meta: {
		id: 'missing-benefit',
		title: 'Story sentence without a benefit',
		description:
			'Reports a user story that says who wants what and not what for. "So that …", "in order to …", "so I can …", "because …" and "to ensure …" count as a benefit, before or behind the wish. ' +
			'Stories without a story sentence are left alone.',
		why: 'The benefit lets the team find a cheaper way to the same end, and tells the owner what is lost when the story waits.',
		sources: ['INVEST (valuable)', 'Quality User Story framework (well-formed; ends)'],
		category: 'story',
		severity: 'info',
		fix: 'template',
		examples: [
			{ kind: 'good', text: exampleStory({ criteria: ['The basket holds 3 coffees.'] }) },
			{
				kind: 'bad',
				text: exampleStory({
					story: 'As a returning customer, I want to order my last basket again.',
					criteria: ['The basket holds 3 coffees.'],
				}),
			},
		],
	},
	check(document, _, report) {
		const story = wordedStory(document);
		if (!story?.role || !story.means || story.benefit) return;
		report({
			message: 'This story does not say what the wish is good for: go on with "so that …".',
			range: story.means,
			fixes: [template(document, story.role.end, story.means.start, story.means.end)],
		});
	},
};

/** "so that …" behind the wish, on a line of its own where role and wish have one each. */
function template({ text }: LintDocument, roleEnd: number, meansStart: number, meansEnd: number): Fix {
	const closing = /^[*_`]{0,3}/.exec(text.slice(meansEnd, meansEnd + 3))?.[0].length ?? 0;
	const ownLine = text.slice(roleEnd, meansStart).includes('\n');
	const benefit = gap(1, 'something gets better');
	const line = text.slice(lineStart(text, meansStart), meansStart);
	const [, lead = '', marks = ''] = /^(\s*(?:>\s?)*(?:[-*+]\s+)?)([*_]{2})?/.exec(line) ?? [];
	const lineEnd = /^[ \t.,;]*/.exec(text.slice(meansEnd + closing))?.[0].trimEnd().length ?? 0;
	const at = meansEnd + closing + (ownLine ? lineEnd : 0);
	const newText = ownLine ? `${lineEndOf(text)}${lead}${marks}so that${marks} ${benefit}` : `, so that ${benefit}`;
	return { title: 'Add the benefit', edits: [{ range: { start: at, end: at }, newText }], snippet: true, safe: false };
}
