import { exampleStory } from '../exampleFile';
import { offer, snippetEdit } from '../offer';
import type { Fix, LintDocument, Rule } from '../rule';
import { type ScenarioStep, scenariosIn } from '../scenarios';
import { gap } from '../snippet';
import { vagueThens } from '../vagueThen';

export const gwtVagueThen: Rule = {
	meta: {
		id: 'gwt-vague-then',
		title: 'Then without anything to observe',
		description:
			'Reports a scenario whose whole outcome is that something works, is successful, is correct or is as expected. As soon as one of its steps behind "Then" gives a tester something to look at, it is left alone; so is "successfully" beside an outcome that can be seen.',
		why: 'The scenario looks finished and checks nothing: what counts as success is decided by whoever runs it.',
		sources: ['ISO/IEC/IEEE 29148 (verifiable)', 'Test smells in natural language (unverified action)'],
		category: 'steps',
		severity: 'warning',
		fix: 'template',
		examples: [
			{
				kind: 'good',
				text: exampleStory({
					criteria: [
						'Given an empty basket, when I reorder, then the order is sent successfully and the total is 12 EUR.',
					],
				}),
			},
			{
				kind: 'bad',
				text: exampleStory({
					criteria: ['Given an empty basket, when I reorder my last order, then it works as expected.'],
				}),
			},
			{
				kind: 'bad',
				text: exampleStory({
					gherkin: ['Scenario: Reorder', '  Given an empty basket', '  When I reorder', '  Then the result is correct'],
				}),
			},
		],
	},
	check(document, _, report) {
		if (!document.english) return;
		for (const scenario of scenariosIn(document)) {
			const steps = vagueThens(document, scenario);
			for (const step of steps) {
				const words = document.text.slice(step.textRange.start, step.textRange.end).replace(/[\s.!]{1,9}$/, '');
				report({
					message: `"${words.replace(/\s+/g, ' ')}" gives a tester nothing to see: say what is shown, stored or sent.`,
					range: step.range,
					fixes: offer(document, scenario.criterion, [outcome(document, steps)]),
				});
			}
		}
	},
};

/** Each of them gets a gap: one that stays empty beside a told one would be found again. */
function outcome({ text }: LintDocument, steps: readonly ScenarioStep[]): Fix {
	const edits = steps.map(({ textRange: range }, i) => {
		const mark = /\.\s*$/.test(text.slice(range.start, range.end)) ? '.' : '';
		return { range, newText: `${gap(i + 1, 'what can be seen')}${mark}`, raw: true };
	});
	return { title: 'Say what can be seen', edits: [snippetEdit(text, edits)], snippet: true, safe: false };
}
