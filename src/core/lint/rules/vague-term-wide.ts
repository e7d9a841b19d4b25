import { criterionSentences } from '../criterionSentences';
import { exampleStory } from '../exampleFile';
import { findTerms, findVague } from '../findVague';
import { offer } from '../offer';
import { qualityTerms } from '../qualityTerms';
import type { Rule } from '../rule';
import { scenariosIn } from '../scenarios';
import { advice, replacements } from '../vagueAdvice';
import { vagueThens } from '../vagueThen';
import { wideTerms } from '../wideTerms';

export const vagueTermWide: Rule = {
	meta: {
		id: 'vague-term-wide',
		title: 'Word that is vague in many criteria',
		description:
			'Reports a longer list of words ("relevant", "simple", "clear", "successfully", "normal") in acceptance criteria. Most of the time such a word is harmless, so the rule is for teams that want to look at each of them. What vague-term and unmeasurable-nfr report is not reported again.',
		why: 'Words that look like a condition and hold none are where opinions differ in the review.',
		sources: ['ISO/IEC/IEEE 29148', 'INCOSE Guide to Writing Requirements, R7', 'QuARS'],
		category: 'criterion',
		severity: 'off',
		fix: 'template',
		examples: [
			{ kind: 'good', text: exampleStory({ criteria: ['Only coffees roasted by the shop are shown.'] }) },
			{ kind: 'bad', text: exampleStory({ criteria: ['Only relevant coffees are shown.'] }) },
			{ kind: 'bad', text: exampleStory({ criteria: ['The basket is successfully emptied.'] }) },
		],
	},
	check(document, _, report) {
		if (!document.english) return;
		const empty = new Set(
			scenariosIn(document).flatMap((one) => vagueThens(document, one).map(({ range }) => range.start)),
		);
		for (const { criterion, range: sentence } of criterionSentences(document)) {
			if (empty.has(sentence.start)) continue;
			const uses = findTerms(document, sentence, wideTerms);
			if (uses.length === 0) continue;
			const taken = [...findVague(document, sentence), ...findTerms(document, sentence, qualityTerms)];
			const starts = new Set(taken.flatMap(({ range }) => offsets(range.start, range.end)));
			for (const use of uses) {
				const { start, end } = use.range;
				// "Most relevant" and "more useful" are comparisons and reported as such.
				const compared = /\b(?:most|more|less)\s+$/i.test(document.prose.slice(Math.max(0, start - 8), start));
				if (compared || starts.has(start) || starts.has(end - 1)) continue;
				report({
					message: `"${document.text.slice(start, end)}" may be judged in more than one way: ${advice[use.term.kind]}.`,
					range: use.range,
					fixes: offer(document, criterion, replacements(document, use, sentence)),
				});
			}
		}
	},
};

function offsets(start: number, end: number): number[] {
	return Array.from({ length: end - start }, (_, i) => start + i);
}
