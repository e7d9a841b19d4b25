import { exampleStory } from '../exampleFile';
import type { Rule } from '../rule';
import { scenariosIn } from '../scenarios';

export const gwtActionInThen: Rule = {
	meta: {
		id: 'gwt-action-in-then',
		title: 'Action of a user behind Then',
		description:
			'Reports a step behind "Then" in which a person clicks, enters, selects or the like. What a person can do ("then I can select a date") and what the system does are left alone.',
		why: 'Behind "Then" stands what is checked. An action there starts another scenario, and its own outcome is missing or mixed up with this one.',
		sources: ['Test smells in natural language (misplaced action)'],
		category: 'steps',
		severity: 'hint',
		fix: 'none',
		examples: [
			{ kind: 'good', text: exampleStory({ criteria: ['When I reorder, then I can select a day of delivery.'] }) },
			{ kind: 'bad', text: exampleStory({ criteria: ['When I reorder, then I enter my 5 digits of postcode.'] }) },
		],
	},
	check(document, _, report) {
		if (!document.english) return;
		for (const { steps } of scenariosIn(document)) {
			for (const { kind, textRange } of steps) {
				const found = kind === 'then' && action.exec(document.prose.slice(textRange.start, textRange.end).slice(0, 80));
				if (!found) continue;
				report({
					message: 'This step acts where the outcome is checked: move it behind "When", and say here what can be seen.',
					range: { start: textRange.start, end: textRange.start + found[0].length },
				});
			}
		}
	},
};

const action =
	/^(?:I|we|he|she|they|(?:the|an?) (?:[\w-]{1,20} )?(?:user|customer|visitor|guest|admin|administrator|shopper|buyer|member|tester)) (?:then |also )?(?:clicks?|taps?|press|presses|enters?|types?|selects?|chooses?|fills? (?:in|out)|submits?|uploads?|drags?|scrolls?|swipes?)\b/i;
