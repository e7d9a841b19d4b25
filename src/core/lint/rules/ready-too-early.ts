import { exampleStory } from '../exampleFile';
import { headRange } from '../headRange';
import { readinessOf } from '../readiness';
import type { Rule } from '../rule';

export const readyTooEarly: Rule = {
	meta: {
		id: 'ready-too-early',
		title: 'Story called ready that is not',
		description:
			'Reports a story whose status says that it is ready or in progress while the definition of ready does not hold: as far as the fields and counts of the item show, with what the settings file asks for under `ready`, and where it says nothing, with what most stories of the backlog have. ' +
			'Missing criteria are reported by a rule of their own and not once more, and weak wording is no reason here.',
		why: 'The status is a promise to the team that work can start; what is missing then is found out in the sprint, when it costs most.',
		sources: ['Scrum Guide (items ready for selection)', 'Definition of ready'],
		category: 'story',
		severity: 'info',
		fix: 'none',
		examples: [
			{
				kind: 'good',
				text: exampleStory({ criteria: ['The basket holds 3 coffees.'] }).replace('status: refining', 'status: ready'),
			},
			{
				kind: 'bad',
				text: exampleStory({ criteria: ['The basket holds 3 coffees.'] }).replace('status: refining', 'status: ready'),
				others: {
					'backlog/stories/US-8.md': exampleStory({ fields: ['points: 3'], story: '' }).replace('US-7', 'US-8'),
				},
			},
		],
	},
	check(document, { ready }, report) {
		const { entry } = document;
		if (!entry.readable || entry.type !== 'story') return;
		const { category } = entry.status;
		if (category !== 'ready' && category !== 'active') return;
		const missing = readinessOf(entry, ready).missing.filter(
			({ code }) => code !== 'no-criteria' || entry.criteria.total > 0,
		);
		if (missing.length === 0) return;
		const written = entry.status.text || category;
		report({
			message: `This story is "${written}" and not ready (${missing.map(({ message }) => message).join(', ')}): complete it, or take it back into refinement.`,
			range: headRange(document, 'status'),
		});
	},
};
