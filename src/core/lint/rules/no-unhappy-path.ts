import { isClosed } from '../../model/status';
import { textIn } from '../../model/textRange';
import { asksForCriteria } from '../criteriaAsked';
import { topCriteria } from '../criteriaUnits';
import { exampleStory } from '../exampleFile';
import { furtherCriteria } from '../furtherCriteria';
import type { Fix, LintDocument, Rule } from '../rule';
import { tellsOfTrouble } from '../unhappyWords';

const options = {
	from: {
		kind: 'number',
		default: 3,
		least: 1,
		description:
			'The number of criteria from which on one of them is expected to tell what happens when something goes wrong.',
	},
} as const;

export const noUnhappyPath: Rule<typeof options> = {
	meta: {
		id: 'no-unhappy-path',
		title: 'Nothing said about what can go wrong',
		description:
			'Reports an open story with three acceptance criteria or more of which none tells of an error, a limit, a missing or wrong value, a refusal or any other case but the usual one. ' +
			'A single word that points to such a case ("not", "only", "unless", "empty", "expired") anywhere in the criteria is enough. Bugs, chores and spikes are left alone.',
		why: 'What happens when a card is refused or a list is empty is then decided by whoever writes the code, or found by the first customer to whom it happens.',
		sources: ['Gherkin practice (a scenario for each way out)', 'EARS (unwanted behaviour)'],
		category: 'story',
		severity: 'hint',
		fix: 'template',
		options,
		examples: [
			{
				kind: 'good',
				text: exampleStory({
					criteria: [
						'The basket holds 3 coffees.',
						'The total is 12 EUR.',
						'A coffee that is sold out is named above the basket.',
						'When the card is refused, the basket stays as it was.',
					],
				}),
			},
			{
				kind: 'bad',
				text: exampleStory({
					criteria: ['The basket holds 3 coffees.', 'The total is 12 EUR.', 'The receipt comes by mail within 1 min.'],
				}),
			},
			{
				kind: 'bad',
				text: exampleStory({
					gherkin: ['coffees', 'prices', 'labels'].flatMap((what) => [
						`Scenario: Reorder ${what}`,
						'  Given an order of last week',
						'  When I reorder it',
						`  Then the basket shows the ${what} of that order`,
						'',
					]),
				}),
			},
		],
	},
	check(document, _, report, { from }) {
		const { entry, text } = document;
		if (!entry.readable || isClosed(entry.status.category) || !asksForCriteria(entry) || !document.english) return;
		const units = topCriteria(document);
		const last = units.at(-1);
		if (!last || units.length < from) return;
		// Quoted words count too: "Card refused" is what one is told when it goes wrong.
		if (units.some(({ criteria }) => criteria.some(({ range }) => tellsOfTrouble(textIn(text, range))))) return;
		const scenarios = units.filter(({ isScenario }) => isScenario).length;
		report({
			message: `None of the ${units.length} criteria tells what happens when something goes wrong: add a case with a wrong, missing or refused input.`,
			range: last.range,
			fixes: template(document, scenarios * 2 >= units.length),
		});
	},
};

function template(document: LintDocument, asScenario: boolean): readonly Fix[] {
	const wording = asScenario
		? 'Given {an input that is wrong}, when {somebody sends it}, then {what is shown and what is kept}'
		: 'When {an input that is wrong} is given, {what is shown and what is kept}';
	const edit = furtherCriteria(document, [wording]);
	return edit ? [{ title: 'Add a case that goes wrong', edits: [edit], snippet: true, safe: false }] : [];
}
