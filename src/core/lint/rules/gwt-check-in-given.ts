import { exampleStory } from '../exampleFile';
import type { Rule } from '../rule';
import { scenariosIn } from '../scenarios';

export const gwtCheckInGiven: Rule = {
	meta: {
		id: 'gwt-check-in-given',
		title: 'Check in a Given',
		description: 'Reports "should" in a step behind "Given". Quoted text is left alone.',
		why: 'Behind "Given" stands what is the case. A demand there is either a fact in the wrong words or a check that belongs behind "Then".',
		sources: ['Test smells in natural language (misplaced verification)'],
		category: 'steps',
		severity: 'hint',
		fix: 'none',
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
		for (const { steps } of scenariosIn(document)) {
			for (const { kind, textRange } of steps) {
				const at = kind === 'given' ? document.prose.slice(textRange.start, textRange.end).search(/\bshould\b/i) : -1;
				if (at < 0) continue;
				const start = textRange.start + at;
				report({
					message: '"should" checks something in a "Given": state it as a fact, or move the check behind "Then".',
					range: { start, end: start + 'should'.length },
				});
			}
		}
	},
};
