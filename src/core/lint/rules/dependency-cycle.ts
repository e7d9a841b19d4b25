import { exampleStory, otherStory } from '../exampleFile';
import { headRange } from '../headRange';
import { relatedEntries } from '../relatedEntries';
import type { Rule } from '../rule';
import { wayTo } from '../wayTo';

const other = (fields: readonly string[]) => exampleStory({ fields, story: otherStory }).replace('US-7', 'US-3');

export const dependencyCycle: Rule = {
	meta: {
		id: 'dependency-cycle',
		title: 'Item that waits for itself',
		description:
			'Reports an open item whose dependencies lead back to it, with the shortest way round. Each item of the circle gets the finding. Done and dropped items hold nothing up, so a way through one of them is no circle.',
		why: 'None of the items in a circle can ever be started, and no order of the backlog is right.',
		sources: ['INVEST (independent)', 'Quality User Story framework (independent)'],
		category: 'backlog',
		severity: 'error',
		fix: 'none',
		examples: [
			{
				kind: 'good',
				text: exampleStory({ fields: ['depends-on: [US-3]'], criteria: ['The basket holds 3 coffees.'] }),
				others: { 'backlog/stories/US-3.md': other([]) },
			},
			{
				kind: 'bad',
				text: exampleStory({ fields: ['depends-on: [US-3]'], criteria: ['The basket holds 3 coffees.'] }),
				others: { 'backlog/stories/US-3.md': other(['depends-on: [US-7]']) },
			},
		],
	},
	check(document, backlog, report) {
		const way = wayTo(document.entry, document.entry, (id) => backlog.find(id));
		if (!way) return;
		const path = way.map(({ id }) => id);
		const right = 'take one of these dependencies out';
		report({
			message:
				path.length === 1
					? `${path[0]} depends on itself: take this dependency out.`
					: `${path[0]} waits for itself (${[...path, path[0]].join(' → ')}): ${right}.`,
			range: headRange(document, 'depends-on'),
			related: relatedEntries(way.slice(1)),
		});
	},
};
