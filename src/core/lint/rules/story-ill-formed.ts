import { isStoryAttempt } from '../../markdown/userStory';
import { exampleStory } from '../exampleFile';
import type { Fix, LintDocument, Rule } from '../rule';
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
					story: '**As a** returning customer\n**I want** to order my last basket again',
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
	check(document, _, report) {
		const { story, text, outline, entry } = document;
		if (entry.type !== 'story' || (story?.role && story.means)) return;
		const attempt = story?.range ?? isStoryAttempt(text, outline);
		if (!attempt) return;
		report({
			message: `This story sentence does not say ${missing(document)}: write "As a …, I want …, so that …".`,
			range: attempt,
			fixes: [template(document, attempt)],
		});
	},
};

function missing({ story }: LintDocument): string {
	return story?.means ? 'who wants it' : 'what is wanted';
}

/** The sentence again with a gap for what is not there; what is known is kept. */
function template({ text, story }: LintDocument, attempt: { start: number; end: number }): Fix {
	const written = text.slice(attempt.start, attempt.end);
	const known = (range: { start: number; end: number } | undefined) =>
		range ? escapeSnippet(text.slice(range.start, range.end).trim()) : undefined;
	const parts = /^\W*as (an?|the)\s+([^,.\n]+?)\s*[,:–-]?\s+(?=\S)/i.exec(written);
	const comma = /^\W*as (an?|the)\s+([^,.\n]+)(?:[,.]\s*|$)(.*)/is.exec(written);
	const role = known(story?.role) ?? (comma?.[2] ? escapeSnippet(comma[2].trim()) : gap(1, 'role'));
	const rest = comma?.[3]?.trim().replace(/[.]$/, '');
	const means = known(story?.means) ?? gap(2, rest ? rest : 'to do something');
	const benefit = known(story?.benefit) ?? gap(3, 'something gets better');
	const article = comma?.[1] ?? parts?.[1] ?? 'a';
	return {
		title: 'Rewrite as a user story',
		edits: [{ range: attempt, newText: `As ${article.toLowerCase()} ${role}, I want ${means}, so that ${benefit}.` }],
		snippet: true,
		safe: false,
	};
}
