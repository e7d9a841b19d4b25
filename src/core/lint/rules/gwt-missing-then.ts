import type { Criterion } from '../../model/criterion';
import { exampleStory } from '../exampleFile';
import { offer } from '../offer';
import type { Fix, LintDocument, Rule } from '../rule';
import { gap } from '../snippet';

export const gwtMissingThen: Rule = {
	meta: {
		id: 'gwt-missing-then',
		title: 'Given and When without Then',
		description:
			'Reports a criterion that sets a scene ("Given …, when …") and never says what follows. Steps may stand in one line, on lines of their own, in bullets one below the other, or in a gherkin block. ' +
			'A sentence whose outcome follows a comma without the word "then" ("When the card is refused, the basket stays") is left alone.',
		why: 'The outcome is the one part of a scenario that is checked. Without it there is a situation and nothing to test.',
		sources: ['gherkin-lint (missing verification)', 'ICTU quality-time rules (missing expected outcome)'],
		category: 'steps',
		severity: 'warning',
		fix: 'template',
		examples: [
			{
				kind: 'good',
				text: exampleStory({
					criteria: ['Given an empty basket, when I reorder, then it holds the 3 coffees of my last order.'],
				}),
			},
			{ kind: 'good', text: exampleStory({ criteria: ['When the card is refused, the basket stays as it was.'] }) },
			{ kind: 'bad', text: exampleStory({ criteria: ['Given an empty basket, when I reorder my last order'] }) },
		],
	},
	check(document, _, report) {
		document.criteria.forEach((criterion, i) => {
			if (!isSceneOnly(document, criterion) || goesOn(document.criteria[i + 1])) return;
			report({
				message: 'This scenario has no "Then": say what can be seen when it has happened.',
				range: criterion.textRange,
				fixes: offer(document, criterion, ending(document, criterion)),
			});
		});
	},
};

function isSceneOnly({ text }: LintDocument, { steps, form }: Criterion): boolean {
	const keywords = new Set(steps.map(({ keyword }) => keyword));
	const last = steps.at(-1);
	if (!last || keywords.has('then') || !(keywords.has('given') || keywords.has('when'))) return false;
	return form === 'gherkin' || !tellsOutcome(text.slice(last.textRange.start, last.textRange.end));
}

/** The outcome stands in a bullet of its own that was not read as part of the scenario. */
function goesOn(next: Criterion | undefined): boolean {
	return next !== undefined && /^\W*then\b/i.test(next.text.slice(0, 20));
}

/** "…, the basket stays" or "… the shop should …": the outcome is there, only not under its keyword. */
function tellsOutcome(step: string): boolean {
	return (
		/,\s*\S+\s+\S+\s+\S/.test(step.slice(0, 1000)) ||
		/\b(?:should|must|shall|will|sees?|is shown|are shown|is displayed)\b/i.test(step)
	);
}

function ending({ text }: LintDocument, criterion: Criterion): Fix[] {
	const { start, end } = criterion.textRange;
	const step = criterion.steps.at(-1);
	if (!step) return [];
	const outcome = gap(1, 'what can be seen');
	const lineAt = text.lastIndexOf('\n', step.range.start - 1) + 1;
	const ownLine = criterion.steps.length > 1 && lineAt > start;
	const written = text.slice(start, end);
	const tail = start + written.trimEnd().replace(/[,.]$/, '').length;
	const mark = /\.\s*$/.test(written) ? '.' : '';
	const indent = /^\s*/.exec(text.slice(lineAt, step.range.start))?.[0] ?? '';
	const newLine = text.includes('\r\n') ? '\r\n' : '\n';
	const newText = ownLine ? `${newLine}${indent}Then ${outcome}${mark}` : `, then ${outcome}${mark}`;
	const range = { start: tail, end: start + written.trimEnd().length };
	return [{ title: 'Add the outcome', edits: [{ range, newText }], snippet: true, safe: false }];
}
