import { offerBracket } from '../bracket';
import { criterionSentences, isInCondition } from '../criterionSentences';
import { exampleStory } from '../exampleFile';
import { findTerms } from '../findVague';
import { namedControl, qualityAdvice, qualityGaps, qualityTerms, qualityTitles } from '../qualityTerms';
import type { Rule } from '../rule';

/** What stays as it was is compared with before: no quality is claimed. */
const keeps = /\b(?:remains?|stays?|becomes?|remaining|still)\s+(?:fully |highly )?$/i;

/** An id that is reusable may be given again. */
const givenAgain = /\b(?:ids?|names?|numbers?|codes?|tokens?|links?|slugs?|keys?)\s+(?:is|are)\s+$/i;

export const unmeasurableNfr: Rule = {
	meta: {
		id: 'unmeasurable-nfr',
		title: 'Quality without a measure',
		description:
			'Reports claims of speed, security, availability, accessibility and the like ("is secure", "scales well", "highly available") where the sentence names no measure, standard or control. ' +
			'Conditions, names ("secure area") and sentences with a number and its unit, WCAG, TLS and the like are left alone.',
		why: 'Every product is secure until somebody says against what. Without a measure such a criterion is ticked off by belief.',
		sources: ['INCOSE Guide to Writing Requirements, R34', 'ISO/IEC 25010', 'ISO/IEC/IEEE 29148 (verifiable)'],
		category: 'criterion',
		severity: 'warning',
		fix: 'template',
		examples: [
			{ kind: 'good', text: exampleStory({ criteria: ['The basket is secure: it is sent by TLS 1.3 only.'] }) },
			{ kind: 'bad', text: exampleStory({ criteria: ['The basket is secure.'] }) },
			{ kind: 'bad', text: exampleStory({ criteria: ['The order history scales well.'] }) },
			{ kind: 'bad', text: exampleStory({ criteria: ['Card numbers are stored securely.'] }) },
		],
	},
	check(document, _, report) {
		for (const sentence of criterionSentences(document)) {
			if (sentence.step === 'given' || namedControl.test(sentence.prose)) continue;
			for (const { term, range } of findTerms(document, sentence.range, qualityTerms)) {
				const before = document.prose.slice(Math.max(sentence.range.start, range.start - 80), range.start);
				if (isInCondition(sentence, { before }) || keeps.test(before)) continue;
				if (term.words[0] === 'reusable' && givenAgain.test(before)) continue;
				const words = document.text.slice(range.start, range.end).replace(/\s+/g, ' ');
				report({
					message: `"${words}" claims a quality without a measure: ${qualityAdvice[term.kind]}.`,
					range,
					fixes: offerBracket(
						document,
						sentence.criterion,
						range.end,
						qualityTitles[term.kind],
						qualityGaps[term.kind],
					),
				});
			}
		}
	},
};
