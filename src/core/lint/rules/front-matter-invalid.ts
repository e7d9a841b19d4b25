import { conflictMessage } from '../../frontmatter/conflictMessage';
import { findConflicts } from '../../frontmatter/conflicts';
import { repairFrontMatter } from '../../frontmatter/repairFrontMatter';
import { exampleStory } from '../exampleFile';
import type { Rule } from '../rule';

export const frontMatterInvalid: Rule = {
	meta: {
		id: 'front-matter-invalid',
		title: 'Front matter that cannot be read',
		description:
			'Reports front matter that is not closed, is not valid YAML, is no list of keys and values, or asks for another language than YAML. Where the cause is a value that only lacks quotes, putting them there is offered. Where a merge left both sides of a conflict, each conflict is reported with what the two sides say.',
		why: 'The item is then missing from the order, the board and every sum, although its file is there.',
		sources: ['YAML 1.2'],
		category: 'file',
		severity: 'error',
		fix: 'edit',
		examples: [
			{
				kind: 'good',
				text: exampleStory({ fields: ['assignees: "@mara"'], criteria: ['The basket holds 3 coffees.'] }),
			},
			{ kind: 'bad', text: exampleStory({ fields: ['assignees: @mara'], criteria: ['The basket holds 3 coffees.'] }) },
		],
	},
	check({ text, frontMatter }, _, report) {
		const { problem, yaml } = frontMatter;
		if (!problem) return;
		if (problem.isConflict && yaml) {
			for (const conflict of findConflicts(text, yaml)) {
				report({ message: conflictMessage(text, conflict), range: conflict.range });
			}
			return;
		}
		const repair = repairFrontMatter(text, frontMatter);
		report({
			message: /[.!?]$/.test(problem.message) ? problem.message : `${problem.message}.`,
			range: problem.range,
			fixes: repair ? [{ title: repair.title, edits: repair.edits, safe: true }] : [],
		});
	},
};
