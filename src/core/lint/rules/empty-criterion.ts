import type { Criterion } from '../../model/criterion';
import { exampleStory } from '../exampleFile';
import { removeCriterion } from '../removeCriterion';
import type { Fix, LintDocument, Rule } from '../rule';

export const emptyCriterion: Rule = {
	meta: {
		id: 'empty-criterion',
		title: 'Acceptance criterion without words',
		description:
			'Reports a bullet, number or check box in the acceptance criteria that has no text. A mark that only opens a nested list is left alone.',
		why: 'An empty line counts as a criterion: the progress of the story never reaches its end, and nobody knows whether something was forgotten.',
		sources: ['Markdown linters (empty list items)'],
		category: 'criterion',
		severity: 'warning',
		fix: 'edit',
		examples: [
			{ kind: 'good', text: exampleStory({ criteria: ['The basket holds the 3 coffees of the last order.'] }) },
			{ kind: 'bad', text: exampleStory({ criteria: ['The basket holds the 3 coffees of the last order.', ''] }) },
		],
	},
	check(document, _, report) {
		document.criteria.forEach((criterion, i) => {
			if (criterion.text.trim() !== '' || holdsWords(document.criteria, i)) return;
			report({
				message: 'This criterion is empty: say what can be checked, or remove the line.',
				range: criterion.range,
				fixes: removal(document, criterion),
			});
		});
	},
};

function holdsWords(criteria: readonly Criterion[], at: number): boolean {
	const end = criteria[at]?.range.end ?? 0;
	let next = at + 1;
	while ((criteria[next]?.range.end ?? Number.POSITIVE_INFINITY) <= end && criteria[next]?.text.trim() === '') next++;
	return (criteria[next]?.range.end ?? Number.POSITIVE_INFINITY) <= end;
}

function removal(document: LintDocument, criterion: Criterion): readonly Fix[] {
	const edit = removeCriterion(document, criterion);
	return edit ? [{ title: 'Remove the empty criterion', edits: [edit], safe: true }] : [];
}
