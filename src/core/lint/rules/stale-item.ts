import { exampleStory } from '../exampleFile';
import { headRange } from '../headRange';
import { lastTouched } from '../lastTouched';
import type { Rule } from '../rule';

const options = {
	days: {
		kind: 'number',
		default: 180,
		least: 1,
		description: 'The most days without a change and without a finding.',
	},
} as const;

const dayLength = 86_400_000;

export const staleItem: Rule<typeof options> = {
	meta: {
		id: 'stale-item',
		title: 'Item that nobody has touched for long',
		description:
			'Reports a story, epic or idea that is being refined or is ready and whose last date of change (`updated`, `updated_date`, `last-modified` and the like in the front matter) is more than 180 days ago. ' +
			'Where the file keeps no such date, the date of creation is taken and the finding is a hint, since the item may have been changed since. Items without dates are left alone; neither git nor the file system is asked.',
		why: 'What was worked out half a year ago rests on facts that have changed, and a backlog full of it hides what is wanted now.',
		sources: ['Scrum Guide (refinement is ongoing)', 'DEEP backlog (emergent)'],
		category: 'story',
		severity: 'info',
		fix: 'none',
		options,
		examples: [
			{
				kind: 'good',
				text: exampleStory({ fields: ['updated: 2999-12-31'], criteria: ['The basket holds 3 coffees.'] }),
			},
			{
				kind: 'bad',
				text: exampleStory({ fields: ['updated: 2020-02-29'], criteria: ['The basket holds 3 coffees.'] }),
			},
		],
	},
	check(document, { now }, report, { days }) {
		const { entry } = document;
		if (!entry.readable || !worked.has(entry.type)) return;
		if (entry.status.category !== 'refining' && entry.status.category !== 'ready') return;
		const touched = lastTouched(document);
		const age = touched ? Math.floor((now - touched.at) / dayLength) : 0;
		if (!touched || age <= days) return;
		const what = touched.by === 'updated' ? 'was last changed' : 'was made, with no later change noted,';
		report({
			message: `This item ${what} ${age} days ago (${touched.date}): look whether it still holds, or drop it.`,
			range: touched.range ?? headRange(document),
			...(touched.by === 'created' ? ({ severity: 'hint' } as const) : {}),
		});
	},
};

/** Items that are refined: sprints, personas and the like are not. */
const worked: ReadonlySet<string> = new Set(['story', 'epic', 'idea']);
