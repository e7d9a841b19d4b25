import { exampleStory } from '../exampleFile';
import { moveToTasks } from '../moveToTasks';
import type { Rule } from '../rule';
import { unobservable } from '../unobservable';
import { workToDo } from '../workToDo';

export const taskNotCriterion: Rule = {
	meta: {
		id: 'task-not-criterion',
		title: 'Task among the criteria',
		description:
			'Reports criteria that tell the team what to do ("Implement the export", "Write unit tests", "Update the docs") or that name its work ("Unit tests for the import", "Findings are shared"). ' +
			'What the product does in the imperative ("Show the total", "Update the price when the basket changes") is left alone, and so are spikes, whose outcome is work.',
		why: 'A task can be ticked off although nothing came of it. A criterion says what is true of the product when the story is done, however it was built.',
		sources: ['ISO/IEC/IEEE 29148 (implementation-free)', 'INVEST (testable)'],
		category: 'criterion',
		severity: 'info',
		fix: 'edit',
		examples: [
			{
				kind: 'good',
				text: exampleStory({ criteria: ['Show the total below the basket.', 'The total holds the tax.'] }),
			},
			{
				kind: 'bad',
				text: exampleStory({ criteria: ['The basket holds the 3 coffees.', 'Write unit tests for the basket.'] }),
			},
			{
				kind: 'bad',
				text: exampleStory({ criteria: ['Implement the export of orders.', 'The basket holds the 3 coffees.'] }),
			},
		],
	},
	check(document, _, report) {
		const { entry } = document;
		if (!document.english || (entry.readable && entry.kind === 'spike')) return;
		for (const criterion of document.criteria) {
			const range = workToDo(document, criterion);
			// "Implement the feature" says nothing at all and is reported so.
			if (!range || unobservable(document, criterion)) continue;
			const words = document.text.slice(range.start, range.end).replace(/\s+/g, ' ');
			report({
				message: `"${words}" is work for the team: say what is true of the product when it is done, or move it to the tasks.`,
				range,
				fixes: moveToTasks(document, criterion),
			});
		}
	},
};
