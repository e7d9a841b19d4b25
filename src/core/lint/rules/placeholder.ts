import { exampleStory } from '../exampleFile';
import { removeCriterion } from '../removeCriterion';
import type { Rule } from '../rule';
import { wordedParts } from '../wordedParts';

/** Capitals only: "todo" is a word of its own in many products, and a TODO list, item or app is no gap. */
const tokens =
	/(?<![\p{L}\p{N}_-])(?:TBD|TBC|TBA|FIXME|XXX|(?<!\b(?:status|state|to|in|from|as|the) )TODO(?![ -]?(?:lists?|items?|apps?|comments?|columns?|status|state|lanes?|s)\b))(?![\p{L}\p{N}_-])|\?{3,}|(?<![\p{L}\p{N}_])_{3,}(?![\p{L}\p{N}_])/gu;
const phrases =
	/\b(?:to be (?:decided|defined|determined|confirmed|specified|clarified|discussed|agreed|evaluated|done|written|filled in|added)(?: later)?(?=\s*(?:[,;.:!?)\]]|$))|lorem ipsum)/gi;
const brackets =
	/<(?:fill|insert|enter|add|your|describe|placeholder|to be)(?: [^<>\n]{0,60})?>|\[(?:fill in|insert|to be)(?: [^[\]\n]{0,60})?\]/gi;

export const placeholder: Rule = {
	meta: {
		id: 'placeholder',
		title: 'Placeholder in a story or criterion',
		description:
			'Reports marks that stand for missing text: TBD, TBC, TODO, FIXME, XXX, "???", a line of underscores, "to be decided" at the end of a clause, and `<fill in …>`. Code, quoted text and links are left alone, as are TODO lists, items and apps.',
		why: 'A story with a gap is started on a guess, and the guess is found out in the review.',
		sources: ['INCOSE Guide to Writing Requirements', 'NASA Automated Requirement Measurement (incompletes)'],
		category: 'criterion',
		severity: 'warning',
		fix: 'edit',
		fixWhere: 'nothing else stands in the criterion, which is then removed',
		examples: [
			{ kind: 'good', text: exampleStory({ criteria: ['The TODO list of the roastery shows the order.'] }) },
			{ kind: 'bad', text: exampleStory({ criteria: ['A basket is kept for TBD days.'] }) },
			{ kind: 'bad', text: exampleStory({ criteria: ['The basket holds 3 coffees.', '???'] }) },
			{ kind: 'bad', text: exampleStory({ criteria: ['The price of sold-out coffees is to be decided.'] }) },
		],
	},
	check(document, _, report) {
		for (const part of wordedParts(document)) {
			const prose = document.prose.slice(part.range.start, part.range.end);
			for (const { index, 0: words } of [tokens, phrases, brackets].flatMap((pattern) => [
				...prose.matchAll(pattern),
			])) {
				if (/^to be/i.test(words) && !isOwnClause(prose, index)) continue;
				const range = { start: part.range.start + index, end: part.range.start + index + words.length };
				const edit = part.criterion && isAll(prose, words) && removeCriterion(document, part.criterion);
				report({
					message: `"${words}" leaves a gap: write what is meant, or turn it into an open question.`,
					range,
					fixes: edit ? [{ title: 'Remove the criterion', edits: [edit], safe: false }] : [],
				});
			}
		}
	},
};

/** "is to be decided", "Price: to be decided". "Allows a coffee to be added" and "has to be named" tell of the product. */
function isOwnClause(prose: string, at: number): boolean {
	const before = prose.slice(Math.max(0, at - 30), at).trimEnd();
	return before === '' || /(?:[-–—:;(,.]|\b(?:is|are|still|yet|remains?|details?))$/i.test(before);
}

function isAll(prose: string, words: string): boolean {
	return prose.length < words.length + 20 && prose.replace(words, '').replace(/[\s.*_:-]/g, '') === '';
}
