import { criterionSentences, matchesIn } from '../criterionSentences';
import { exampleStory } from '../exampleFile';
import { offer } from '../offer';
import type { Rule } from '../rule';

/** What asks for a time or a size, and a number with nothing behind it. */
const bare =
	/(?<![\p{L}\p{N}-])(?:within|every|after|times? out (?:after|in)|time-?outs? (?:after|of|is|are|=)|(?:session|link|token|code|lock)s? (?:lasts?|lives?)|expires? (?:in|after)|delay(?:s|ed)?(?: of| is| by| for)?|waits?(?: for)?|(?:interval|duration|latency|ttl) (?:of|is))(?: (?:at most|up to|about|around|less than|no more than|under|a maximum of|at least))? (\d{1,9}(?:[.,]\d{1,9})?)(?=\s*(?:[.,;:!?)](?!\d)|$)|\s+(?:and|or|but|when|if|then|unless|while|until|so|before)\b)/giu;

/** "After 2027", "step after 3", "within 1 and 5": a year, a place in an order, a range. */
const noMeasure =
	/\b(?:steps?|pages?|levels?|rows?|lines?|versions?|phases?|chapters?|sprints?|numbers?|values?|columns?|weeks?|days?|items?|sizes?|range)\s+(?:\p{L}{1,10}\s+)?$/iu;

export const missingUnit: Rule = {
	meta: {
		id: 'missing-unit',
		title: 'Number without a unit',
		description:
			'Reports a bare number behind words that ask for a time ("within 30", "expires in 15", "times out after 5"). Numbers with a unit or a noun ("after 3 attempts"), years and times of the day are left alone.',
		why: 'Thirty seconds and thirty minutes are two products. The wrong one is found late, for both look right on paper.',
		sources: ['INCOSE Guide to Writing Requirements, R6'],
		category: 'criterion',
		severity: 'info',
		fix: 'choice',
		examples: [
			{ kind: 'good', text: exampleStory({ criteria: ['The link expires in 15 min.'] }) },
			{ kind: 'bad', text: exampleStory({ criteria: ['The link expires in 15.'] }) },
			{ kind: 'bad', text: exampleStory({ criteria: ['The basket is saved within 2, and the total is shown.'] }) },
		],
	},
	check(document, _, report) {
		for (const sentence of criterionSentences(document)) {
			for (const { words, range, before, groups } of matchesIn(sentence, bare)) {
				const number = groups[0] ?? '';
				const isYear = /^(?:19|20)\d\d$/.test(number) && /^(?:after|every)/i.test(words);
				// A bracket, a quoted unit or code may be blank in the prose.
				const rest = document.text.slice(range.end, range.end + 2);
				if (isYear || isPlace(words, before) || /^ ?[`"'“<%°/]/.test(rest)) continue;
				const at = { start: range.end, end: range.end };
				const fixes = ['ms', 's', 'min', 'h'].map((unit) => ({
					title: `Add "${unit}"`,
					edits: [{ range: at, newText: ` ${unit}` }],
					safe: false,
				}));
				report({
					message: `"${words}" names no unit: say whether these are milliseconds, seconds, minutes or hours.`,
					range,
					fixes: offer(document, sentence.criterion, fixes),
				});
			}
		}
	},
};

/** What a page or a row does takes a time. */
const takesTime = /\b(?:loads?|opens?|appears?|renders?|refreshes|responds?|closes)\s+$/i;

/** A place in an order or a range, and no time that something takes. */
function isPlace(words: string, before: string): boolean {
	return /^(?:within|every|after)/i.test(words) && noMeasure.test(before) && !takesTime.test(before);
}
