import { isStoryAttempt } from '../../markdown/userStory';
import type { TextRange } from '../../model/textRange';
import { exampleStory } from '../exampleFile';
import type { Fix, Rule } from '../rule';
import { escapeSnippet, gap } from '../snippet';

export const storyIllFormed: Rule = {
	meta: {
		id: 'story-ill-formed',
		title: 'Story sentence without a role or a wish',
		description:
			'Reports a sentence that begins as a user story ("As a …") and does not say who wants what. Bold keywords, line breaks, "In order to …, as a …, I want …" and job stories ("When …, I want …") are understood. Items that do not try to be a user story are left alone.',
		why: 'Role and wish tell the team whom to ask and when the story is done; without them a sentence is a title.',
		sources: ['Quality User Story framework (well-formed)'],
		category: 'story',
		severity: 'warning',
		fix: 'template',
		examples: [
			{ kind: 'good', text: exampleStory({ criteria: ['The basket holds 3 coffees.'] }) },
			{
				kind: 'good',
				text: exampleStory({
					story:
						'**As a** returning customer\n**I want** to order my last basket again\n**so that** my weekly shopping takes a minute',
					criteria: ['The basket holds 3 coffees.'],
				}),
			},
			{
				kind: 'bad',
				text: exampleStory({
					story: 'As a returning customer, faster checkout',
					criteria: ['The basket holds 3 coffees.'],
				}),
			},
		],
	},
	check({ entry, story, text, outline, english }, _, report) {
		if (entry.type !== 'story' || story || !english) return;
		const range = isStoryAttempt(text, outline);
		if (!range) return;
		const written = text.slice(range.start, range.end);
		const missing = opening.test(written) ? 'what is wanted' : 'who wants what';
		report({
			message: `This story sentence does not say ${missing}: write "As a …, I want …, so that …".`,
			range,
			fixes: [template(range, written)],
		});
	},
};

const opening = /^\W*as (an?|the)\s+([^,.:\n]+)(?:[,.:]\s*|$)/i;
const benefit = /[,;]?\s*\b(?:so that|in order to)\s+(\S.*)$/is;

/** The sentence again with a gap for what it lacks; words that are there stand where they most likely belong. */
function template(range: TextRange, written: string): Fix {
	const [whole = '', article = 'a', role] = opening.exec(written) ?? [];
	const rest = written
		.slice(whole.length)
		.replace(/\s+/g, ' ')
		.replace(/[\s.]+$/, '');
	const reason = benefit.exec(rest);
	const means = (reason ? rest.slice(0, reason.index) : rest).replace(/^(?:I|we) (?:want|need)(?: to)?\b\s*/i, '');
	const parts = [
		`As ${role ? article.toLowerCase() : 'a'} ${role ? escapeSnippet(role.trim()) : gap(1, 'role')}`,
		`I want ${gap(2, means || 'to do something')}`,
		`so that ${reason?.[1] ? escapeSnippet(reason[1]) : gap(3, 'something gets better')}`,
	];
	return {
		title: 'Rewrite as a user story',
		edits: [{ range, newText: `${parts.join(', ')}.` }],
		snippet: true,
		safe: false,
	};
}
