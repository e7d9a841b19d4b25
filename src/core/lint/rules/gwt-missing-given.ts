import type { Criterion } from '../../model/criterion';
import { exampleStory } from '../exampleFile';
import { insertStep } from '../insertStep';
import type { LintDocument, Rule } from '../rule';
import { runsOf, scenariosIn } from '../scenarios';

export const gwtMissingGiven: Rule = {
	meta: {
		id: 'gwt-missing-given',
		title: 'When and Then without Given',
		description:
			'Reports a scenario that does not say where it starts. Scenarios of a gherkin block that has a "Background" with steps are left alone. Half of all scenarios in well-kept projects have no Given of their own, so this is for teams that want one each time.',
		why: 'Where the starting point matters and is not told, the same steps pass for one tester and fail for another.',
		sources: ['Gherkin reference (initial context)'],
		category: 'steps',
		severity: 'off',
		fix: 'template',
		examples: [
			{
				kind: 'good',
				text: exampleStory({ criteria: ['Given an empty basket, when I reorder, then it holds 3 coffees.'] }),
			},
			{ kind: 'bad', text: exampleStory({ criteria: ['When I reorder, then the basket holds 3 coffees.'] }) },
			{ kind: 'bad', text: exampleStory({ criteria: ['When I reorder', 'Then the basket holds 3 coffees'] }) },
			{
				kind: 'bad',
				text: exampleStory({ gherkin: ['Scenario: Reorder', '  When I reorder', '  Then the basket holds 3 coffees'] }),
			},
		],
	},
	check(document, _, report) {
		const hasBackground = backgrounds(document);
		for (const scenario of scenariosIn(document)) {
			const { steps, criterion } = scenario;
			const when = steps.findIndex(({ keyword }) => keyword === 'when');
			const range = steps[when]?.range;
			if (!range || !steps.some(({ kind }) => kind === 'then') || steps.some(({ kind }) => kind === 'given')) continue;
			if (hasBackground(criterion)) continue;
			report({
				message: 'This scenario has no "Given": say what is there before it starts.',
				range,
				// A start in the middle would tear apart what is told from its end.
				fixes:
					runsOf(scenario)[0]?.kind === 'then' ? [] : insertStep(document, scenario, when, 'given', 'a starting point'),
			});
		}
	},
};

/** Asked for the criteria in text order; tells whether a background stands above one in its block. */
function backgrounds({ text, outline }: LintDocument): (criterion: Criterion) => boolean {
	const lines = outline.lines;
	let at = 0;
	let inBlock = false;
	return ({ form, range }) => {
		for (; at < lines.length && (lines[at]?.start ?? 0) < range.start; at++) {
			const line = lines[at];
			if (!line) break;
			if (line.kind === 'fence') inBlock = false;
			else if (/^\s{0,40}background:/i.test(text.slice(line.start, Math.min(line.end, line.start + 60))))
				inBlock = true;
		}
		return form === 'gherkin' && inBlock;
	};
}
