import { openings } from '../../markdown/wishSketch';
import { isClosed } from '../../model/status';
import { exampleStory } from '../exampleFile';
import { rewordOpening } from '../rewordOpening';
import type { Rule } from '../rule';
import { wordedStory } from '../storySentence';

const others = Object.fromEntries(
	['pay by invoice', 'see my orders', 'rate a coffee', 'change my address'].map((wish, i) => [
		`backlog/stories/US-1${i}.md`,
		exampleStory({ story: `As a returning customer, I want to ${wish}, so that I need no help.` }).replace(
			'US-7',
			`US-1${i}`,
		),
	]),
);

export const mixedTemplate: Rule = {
	meta: {
		id: 'mixed-template',
		title: 'Story sentence worded unlike the others',
		description:
			'Reports an open story whose wish begins otherwise ("I need", "I can") than that of most stories of the backlog ("I want"). Backlogs of fewer than five open stories, and those without a wording that more than half of them share, are left alone.',
		why: 'One way of wording lets readers skip the frame and see what differs. Teams that do not mind leave this rule off.',
		sources: ['Quality User Story framework (uniform)'],
		category: 'story',
		severity: 'off',
		fix: 'edit',
		fixWhere: 'the usual words fit without a change of meaning',
		examples: [
			{ kind: 'good', text: exampleStory({ criteria: ['The basket holds 3 coffees.'] }), others },
			{
				kind: 'bad',
				text: exampleStory({
					story: 'As a returning customer, I need to order my last basket again, so that my shopping takes a minute.',
					criteria: ['The basket holds 3 coffees.'],
				}),
				others,
			},
			{
				kind: 'bad',
				text: exampleStory({
					story: 'As a returning customer, I expect my last basket to be kept, so that my shopping takes a minute.',
					criteria: ['The basket holds 3 coffees.'],
				}),
				others,
			},
		],
	},
	check(document, backlog, report) {
		const { entry } = document;
		const story = wordedStory(document);
		if (!story?.role || !story.means || !entry.readable || entry.wishOpening === undefined) return;
		const usual = backlog.stories.usualOpening(entry);
		const own = openings[entry.wishOpening];
		if (!usual || !own || own === usual || isClosed(entry.status.category)) return;
		const edits = rewordOpening(document.text, story, usual);
		const between = document.text.slice(story.role.end, story.means.start);
		report({
			message: `Most stories here say "${usual} …" and this one begins in ${own === 'other words' ? own : `another way ("${own} …")`}: word them all alike.`,
			range: { start: story.role.end + (/^[\s*_,]*/.exec(between)?.[0].length ?? 0), end: story.means.end },
			fixes: edits.length > 0 ? [{ title: `Begin with "${usual}"`, edits, safe: false }] : [],
		});
	},
};
