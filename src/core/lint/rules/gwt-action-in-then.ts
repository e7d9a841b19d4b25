import { actBefore } from '../actBefore';
import { exampleStory } from '../exampleFile';
import { offer } from '../offer';
import type { Fix, Rule } from '../rule';
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
		fix: 'choice',
		examples: [
			{ kind: 'good', text: exampleStory({ criteria: ['When I reorder, then I can select a day of delivery.'] }) },
			{ kind: 'bad', text: exampleStory({ criteria: ['When I reorder, then I enter my 5 digits of postcode.'] }) },
		],
	},
	check(document, _, report) {
		if (!document.english) return;
		for (const scenario of scenariosIn(document)) {
			for (const [i, { kind, textRange }] of scenario.steps.entries()) {
				const found = kind === 'then' && action.exec(document.prose.slice(textRange.start, textRange.end).slice(0, 80));
				if (!found) continue;
				const end = textRange.start + found[0].length;
				const moved = actBefore(document, scenario, i);
				report({
					message: 'This step acts where the outcome is checked: move it behind "When", and say here what can be seen.',
					range: { start: textRange.start, end },
					fixes: offer(document, scenario.criterion, [...(moved ? [moved] : []), asChoice(end, found[1] ?? '')]),
				});
			}
		}
	},
};

const action =
	/^(?:I|we|he|she|they|(?:the|an?) (?:[\w-]{1,20} )?(?:user|customer|visitor|guest|admin|administrator|shopper|buyer|member|tester)) (?:then |also )?(clicks?|taps?|press|presses|enters?|types?|selects?|chooses?|fills? (?:in|out)|submits?|uploads?|drags?|scrolls?|swipes?)\b/i;

/** What a person can do is something to check. */
function asChoice(end: number, verb: string): Fix {
	const newText = `can ${verb.replace(/^(press)es/i, '$1').replace(/^(?!press)(\w+)s\b/i, '$1')}`;
	return {
		title: `Say what can be done: "${newText}"`,
		edits: [{ range: { start: end - verb.length, end }, newText }],
		safe: false,
	};
}
