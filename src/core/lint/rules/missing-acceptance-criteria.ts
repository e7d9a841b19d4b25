import { insertCriterion } from '../../markdown/acceptanceCriteria';
import { isClosed } from '../../model/status';
import { asksForCriteria } from '../criteriaAsked';
import { exampleStory } from '../exampleFile';
import { headRange } from '../headRange';
import type { Fix, LintDocument, Rule } from '../rule';
import { escapeSnippet, gap } from '../snippet';

export const missingAcceptanceCriteria: Rule = {
	meta: {
		id: 'missing-acceptance-criteria',
		title: 'Story without acceptance criteria',
		description:
			'Reports an open story that has no acceptance criterion in any of the forms known: check list, bullets, numbers, steps, a gherkin block or a list in the front matter. ' +
			'Bugs, chores, spikes and closed items are left alone. A story that is only proposed gets a hint.',
		why: 'Without criteria the team decides on its own when a story is done, and an estimate is a guess.',
		sources: ['INVEST (testable)'],
		category: 'story',
		severity: 'warning',
		fix: 'template',
		examples: [
			{ kind: 'good', text: exampleStory({ criteria: ['The basket holds the 3 coffees of the last order.'] }) },
			{ kind: 'good', text: exampleStory({ fields: ['kind: spike'] }) },
			{ kind: 'bad', text: exampleStory({}) },
		],
	},
	check(document, _, report) {
		const { entry, criteria } = document;
		if (!entry.readable || isClosed(entry.status.category) || !asksForCriteria(entry)) return;
		// Empty ones are there and have a rule of their own.
		if (criteria.length > 0) return;
		const hint = entry.status.category === 'proposed' ? ({ severity: 'hint' } as const) : {};
		report({
			message: 'This story has no acceptance criteria: add what can be checked when it is done.',
			range: headRange(document),
			fixes: [template(document)],
			...hint,
		});
	},
};

/** Three scenarios to fill in: the usual case, a limit and a failure. */
const scenarios = [
	['the usual case', 'somebody acts', 'what can be seen'],
	['a case at the limit', 'somebody acts', 'what can be seen'],
	['a case that goes wrong', 'somebody acts', 'what can be seen and what is kept'],
];

const mark = '\uE000';

function template({ text, found, outline }: LintDocument): Fix {
	const { range, newText } = insertCriterion(text, found, outline, mark);
	const at = newText.indexOf(mark);
	const lineAt = newText.lastIndexOf('\n', at) + 1;
	const lead = escapeSnippet(newText.slice(0, lineAt));
	const bullet = escapeSnippet(newText.slice(lineAt, at));
	const rest = escapeSnippet(newText.slice(at + mark.length));
	const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
	const lines = scenarios.map((words, i) => {
		const [given = '', when = '', then = ''] = words.map((word, k) => gap(i * words.length + k + 1, word));
		return `${bullet}Given ${given}, when ${when}, then ${then}.`;
	});
	return {
		title: 'Add acceptance criteria',
		edits: [{ range, newText: lead + lines.join(lineEnd) + rest }],
		snippet: true,
		safe: false,
	};
}
