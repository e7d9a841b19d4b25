import { asFact } from '../asFact';
import { checkBehind } from '../checkBehind';
import { exampleStory } from '../exampleFile';
import { offer } from '../offer';
import type { Fix, LintDocument, Rule } from '../rule';
import { type Scenario, scenariosIn } from '../scenarios';

export const gwtCheckInGiven: Rule = {
	meta: {
		id: 'gwt-check-in-given',
		title: 'Check in a Given',
		description: 'Reports "should" in a step behind "Given". Quoted text is left alone.',
		why: 'Behind "Given" stands what is the case. A demand there is either a fact in the wrong words or a check that belongs behind "Then".',
		sources: ['Test smells in natural language (misplaced verification)'],
		category: 'steps',
		severity: 'hint',
		fix: 'choice',
		examples: [
			{
				kind: 'good',
				text: exampleStory({ criteria: ['Given the basket is empty, when I reorder, then it holds 3 coffees.'] }),
			},
			{
				kind: 'bad',
				text: exampleStory({
					criteria: ['Given the basket should be empty, when I reorder, then it holds 3 coffees.'],
				}),
			},
		],
	},
	check(document, _, report) {
		if (!document.english) return;
		for (const scenario of scenariosIn(document)) {
			for (const [i, { kind, textRange }] of scenario.steps.entries()) {
				if (kind !== 'given') continue;
				// A step that is a criterion of its own may go on with another one on its next line.
				for (const { index: at } of document.prose.slice(textRange.start, textRange.end).matchAll(/\bshould\b/gi)) {
					const start = textRange.start + at;
					report({
						message: '"should" checks something in a "Given": state it as a fact, or move the check behind "Then".',
						range: { start, end: start + 'should'.length },
						fixes: offer(document, scenario.criterion, choices(document, scenario, i, at)),
					});
				}
			}
		}
	},
};

/** A fact, or a check where checks belong. */
function choices(document: LintDocument, scenario: Scenario, index: number, at: number): Fix[] {
	const { start = 0, end = 0 } = scenario.steps[index]?.textRange ?? {};
	// At the end of a scenario without an outcome "should" is taken for one.
	const hasOutcome = scenario.steps.some(({ kind }) => kind === 'then');
	const edit =
		hasOutcome || index < scenario.steps.length - 1 ? asFact(document.text.slice(start, end), at) : undefined;
	const fixes: Fix[] = [];
	if (edit) {
		const range = { start: start + edit.range.start, end: start + edit.range.end };
		fixes.push({
			title: `State it as a fact: "${edit.newText}"`,
			edits: [{ range, newText: edit.newText }],
			safe: false,
		});
	}
	const moved = checkBehind(document, scenario, index);
	return moved ? [...fixes, moved] : fixes;
}
