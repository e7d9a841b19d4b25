import { criterionSentences, matchesIn } from '../criterionSentences';
import { exampleStory } from '../exampleFile';
import { offer } from '../offer';
import type { Fix, Rule } from '../rule';
import { nounEnd } from '../sentences';

/** In capitals they are names of what a filter or a query offers. */
const literal = /(?<![\p{L}\p{N}/-])(?:(?:[Aa]nd|&) ?\/ ?[Oo]r|[Oo]r ?\/ ?[Aa]nd)(?![\p{L}\p{N}/-])/gu;
const asName = /^\s+(?:operators?|logic|conditions?|toggle|switch|gates?)\b/i;

export const andOr: Rule = {
	meta: {
		id: 'and-or',
		title: '"and/or" in a criterion',
		description:
			'Reports the literal "and/or" in acceptance criteria. Other slashes ("client/server", dates, units, paths) are left alone, as are quoted texts, code and the operators AND/OR of a filter.',
		why: 'One reader builds both, another builds one of them, and each has done what is written.',
		sources: ['INCOSE Guide to Writing Requirements, R17'],
		category: 'criterion',
		severity: 'warning',
		fix: 'choice',
		examples: [
			{ kind: 'good', text: exampleStory({ criteria: ['The receipt goes to the customer and to the owner.'] }) },
			{ kind: 'bad', text: exampleStory({ criteria: ['The receipt goes to the customer and/or the owner.'] }) },
		],
	},
	check(document, _, report) {
		for (const sentence of criterionSentences(document)) {
			for (const { words, range, after } of matchesIn(sentence, literal)) {
				if (asName.test(after)) continue;
				const fixes: Fix[] = ['and', 'or'].map((word) => ({
					title: `Replace "${words}" with "${word}"`,
					edits: [{ range, newText: word }],
					safe: false,
				}));
				const end = nounEnd(document, range.end, sentence.range);
				const both = { range: { start: end, end }, newText: ', or both' };
				if (end > range.end + 1) {
					const edits = [{ range, newText: 'or' }, both];
					fixes.push({ title: `Replace "${words}" with "or …, or both"`, edits, safe: false });
				}
				report({
					message: `"${words}" leaves open whether both are wanted: write "and" for both, "or" where one is enough.`,
					range,
					fixes: offer(document, sentence.criterion, fixes),
				});
			}
		}
	},
};
