import { exampleStory } from '../exampleFile';
import { joinsUnobservable } from '../joinsUnobservable';
import { keywordOf, siblingsOf } from '../neighbours';
import { offer } from '../offer';
import type { Fix, LintDocument, Rule } from '../rule';
import { openScenes, type Scene } from '../scenes';
import { gap } from '../snippet';
import { casedLike, dressedAs, isOwnLead, newLead } from '../stepSlots';

export const gwtMissingThen: Rule = {
	meta: {
		id: 'gwt-missing-then',
		title: 'Given and When without Then',
		description:
			'Reports a criterion that sets a scene ("Given …, when …") and never says what follows. Steps may stand in one line, on lines of their own, in bullets one below the other, or in a gherkin block. ' +
			'A sentence whose outcome follows a comma without the word "then" ("When the card is refused, the basket stays") is left alone. An outcome that stands behind "And" ("And I should see …") is reported as information.',
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
		for (const scene of openScenes(document)) {
			if (scene.demands) {
				report({
					message: 'The outcome of this scenario stands behind "And": open it with "Then".',
					range: scene.last,
					severity: 'info',
					// Behind a mere "Given" the act would be missing next.
					fixes: acts(scene) ? offer(document, scene.criterion, [opened(document, scene)]) : [],
				});
				continue;
			}
			report({
				message: 'This scenario has no "Then": say what can be seen when it has happened.',
				range: scene.range,
				fixes: wouldJoinOthers(document, scene) ? [] : offer(document, scene.criterion, ending(document, scene)),
			});
		}
	},
};

/** Among others nested below the same criterion all would be read as one when one of them has its outcome. */
function wouldJoinOthers(document: LintDocument, { split, criterion }: Scene): boolean {
	if (split || criterion.depth === 0) return false;
	if (joinsUnobservable(document, criterion)) return true;
	const others = siblingsOf(document, criterion);
	return others.length > 0 && others.every((one) => keywordOf(document.text, one) !== undefined);
}

function acts({ split, criterion }: Scene): boolean {
	return split || criterion.steps.some(({ keyword }) => keyword === 'when');
}

/** The "And" before a demand becomes the "Then" that it is. */
function opened({ text }: LintDocument, { last }: Scene): Fix {
	const written = text.slice(last.start, last.end);
	const word = /^([*_`]{0,3})(?:and|but)([*_`:]{0,4})/i.exec(written)?.[0] ?? '';
	const newText = casedLike(dressedAs(written, 'then'), written);
	return {
		title: 'Open the outcome with "Then"',
		edits: [{ range: { start: last.start, end: last.start + word.length }, newText }],
		safe: false,
	};
}

/** Adds the outcome as the last step is written: on a line or bullet of its own, or at the end of the sentence. */
function ending({ text }: LintDocument, { criterion, last, split }: Scene): Fix[] {
	const { start, end } = criterion.textRange;
	const outcome = gap(1, 'what can be seen');
	const lineAt = text.lastIndexOf('\n', last.start - 1) + 1;
	const lead = text.slice(lineAt, last.start);
	const ownLine = isOwnLead(lead) && (split || criterion.form === 'gherkin' || lineAt > start);
	if (split && !ownLine) return [];
	const written = text.slice(start, end).trimEnd();
	const mark = written.endsWith('.') ? '.' : '';
	// A new step goes behind a finished one, a clause goes into the sentence before its mark.
	const tail = start + written.length - (!ownLine && /[,.]$/.test(written) ? 1 : 0);
	const newLine = text.includes('\r\n') ? '\r\n' : '\n';
	const then = dressedAs(text.slice(last.start, last.end), 'then');
	const newText = ownLine ? `${newLine}${newLead(lead)}${then} ${outcome}` : `, then ${outcome}`;
	const range = { start: tail, end: start + written.length };
	return [{ title: 'Add the outcome', edits: [{ range, newText: newText + mark }], snippet: true, safe: false }];
}
