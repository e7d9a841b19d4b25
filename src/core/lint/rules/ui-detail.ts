import { criterionSentences, type Match, matchesIn } from '../criterionSentences';
import { exampleStory } from '../exampleFile';
import type { LintDocument, Rule } from '../rule';

const widget =
	'buttons?|links?|icons?|dropdowns?|drop-downs?|checkbox(?:es)?|radio buttons?|toggles?|switch(?:es)?|modals?|dialogs?|pop-?ups?|tooltips?|tabs?|menus?|sliders?|text ?boxes?|text ?fields?|input fields?|sidebars?|accordions?|carousels?|banners?';
const colour = 'red|green|blue|yellow|orange|purple|pink|grey|gray|white|black|teal|navy|turquoise';

/** A measure on the screen, or a colour given by its code. */
const onScreen =
	/(?<![\p{L}\p{N}-])\d{1,5} ?(?:px|pixels?)(?![\p{L}\p{N}])|(?<![\p{L}\p{N}&#/])#(?:[0-9a-f]{3}){1,2}(?![\p{L}\p{N}-])|\brgba?\(/giu;
const coloured = new RegExp(
	`(?<![\\p{L}\\p{N}-])(?:${colour}) (?:(?!(?:with|and|or|of|in|on|for|to|by|as|is)\\b)[\\p{L}\\p{N}-]{1,20} ){0,2}(?:${widget})(?![\\p{L}\\p{N}-])`,
	'giu',
);
const gesture = new RegExp(
	`(?<![\\p{L}\\p{N}-])(?:clicks?|taps?|press(?:es)?|double-clicks?|hovers?|scrolls?|drags?|toggles?|checks?|ticks?|swipes?)(?: (?:on|over|to|at))?[^,;:.]{1,40}?(?<![\\p{L}\\p{N}-])(?:${widget})(?![\\p{L}\\p{N}-])`,
	'giu',
);

/** The width of a window is no detail: it says where something must hold. */
const windowWidth =
	/\b(?:from|to|at|below|above|under|over|between|viewports?|screens?|windows?|breakpoints?|least|most|than|widths?(?: of)?)\s+(?:\S{1,12}\s+){0,2}$/i;

export const uiDetail: Rule = {
	meta: {
		id: 'ui-detail',
		title: 'Detail of the screen',
		description:
			'Reports pixels and colour codes, coloured controls ("the blue Save button"), and steps behind "When" that say which control is pressed. Left alone where the title of the story names the control. What code or a quoted text holds is not looked at.',
		why: 'Such a criterion breaks with the next design, although what people can do has not changed.',
		sources: ['INCOSE Guide to Writing Requirements, R31'],
		category: 'criterion',
		severity: 'hint',
		fix: 'none',
		examples: [
			{ kind: 'good', text: exampleStory({ criteria: ['When I save the recipe, then it is listed first.'] }) },
			{
				kind: 'bad',
				text: exampleStory({ criteria: ['When I click the save button, then the recipe is listed first.'] }),
			},
			{ kind: 'bad', text: exampleStory({ criteria: ['The recipe is saved with the blue button.'] }) },
			{ kind: 'bad', text: exampleStory({ criteria: ['The photo of the coffee is 120 px wide.'] }) },
		],
	},
	check(document, _, report) {
		for (const sentence of criterionSentences(document)) {
			const screen = matchesIn(sentence, onScreen).filter(
				({ words, before }) => !/^\d/.test(words) || !windowWidth.test(before),
			);
			const steps = sentence.step === 'when' ? matchesIn(sentence, gesture) : [];
			// A coloured control that is pressed is one finding.
			const free = (match: Match) => !steps.some(({ range }) => overlap(range, match.range));
			const controls = [...steps, ...matchesIn(sentence, coloured).filter(free)];
			for (const { words, range } of screen) {
				report({ message: `"${words}" is a detail of the screen: leave it to the design, or link to it.`, range });
			}
			for (const { words, range } of controls) {
				if (isSubject(document, words)) continue;
				report({ message: `"${words}" tells how the screen is built: say what somebody does or sees there.`, range });
			}
		}
	},
};

function overlap(a: Match['range'], b: Match['range']): boolean {
	return a.start < b.end && b.start < a.end;
}

/** The story is about that control. */
function isSubject({ entry }: LintDocument, words: string): boolean {
	const name = /(\p{L}+?)(?:e?s)?$/u.exec(words)?.[1]?.toLowerCase() ?? '';
	return name.length > 2 && entry.title.toLowerCase().includes(name);
}
