import { criterionSentences, isInCondition, type Match, matchesIn } from '../criterionSentences';
import { exampleStory } from '../exampleFile';
import { offer } from '../offer';
import { isPerson } from '../persons';
import { deniedOf, headOfSubject, presentOf } from '../plainPresent';
import type { Fix, Rule } from '../rule';

/** In lower case only: "May" is a month, and a sentence that opens with one of them asks. */
const modal =
	/(?<![\p{L}\p{N}-])(?:may|might|could|can optionally)(?: (?:also|optionally|still|then|even))? (?!not\b|n't)(\p{L}{2,30})(?![\p{L}\p{N}-])/gu;

/** "Errors that may occur" and "which might fail" tell of cases, not of what the product does. */
const inCase =
	/\b(?:because|since|that|which|who|what|how|so|than|as|example|examples|solution|risk|there)\b[^,;:.]{0,60}$/i;

export const weakModal: Rule = {
	meta: {
		id: 'weak-modal',
		title: 'Behaviour that is left to chance',
		description:
			'Reports "may", "might", "could" and "can optionally" where an acceptance criterion says what the product does. What people are allowed to do ("the admin may delete"), conditions and possible errors are left alone.',
		why: 'A product that may show a banner is right with it and without it, so the criterion decides nothing.',
		sources: ['ISO/IEC/IEEE 29148', 'QuARS (optionality)', 'NASA Automated Requirement Measurement (options)'],
		category: 'criterion',
		severity: 'info',
		fix: 'choice',
		examples: [
			{ kind: 'good', text: exampleStory({ criteria: ['The owner may delete the review.'] }) },
			{ kind: 'good', text: exampleStory({ criteria: ['Errors that may occur are named in the log.'] }) },
			{ kind: 'bad', text: exampleStory({ criteria: ['The basket may show a banner.'] }) },
			{ kind: 'bad', text: exampleStory({ criteria: ['The price might be shown in 2 currencies.'] }) },
		],
	},
	check(document, _, report) {
		for (const sentence of criterionSentences(document)) {
			const matches = matchesIn(sentence, modal);
			if (matches.length === 0) continue;
			for (const match of matches) {
				const last = /([\p{L}\p{N}'’-]{1,40})[*_]{0,2}\s+$/u.exec(match.before)?.[1];
				const subject = headOfSubject(match.before);
				if (!last || !subject || isPerson(last) || isPerson(subject)) continue;
				if (isInCondition(sentence, match) || inCase.test(match.before) || byPerson(match)) continue;
				report({
					message: `"${match.words}" leaves it open: say that it does, or that it does not.`,
					range: match.range,
					fixes: offer(document, sentence.criterion, choices(match, subject)),
				});
			}
		}
	},
};

/** "Orders may be cancelled by the customer" is a permission. */
function byPerson({ groups, after }: Match): boolean {
	const by = groups[0] === 'be' ? /\bby (?:an? |the )?(?:\p{L}{1,30} )?(\p{L}{2,30})/iu.exec(after)?.[1] : undefined;
	return by !== undefined && isPerson(by);
}

function choices({ words, range, groups }: Match, subject: string): Fix[] {
	const verb = groups[0] ?? '';
	return [presentOf(verb, subject), deniedOf(verb, subject)].map((newText) => ({
		title: `Replace "${words}" with "${newText}"`,
		edits: [{ range, newText }],
		safe: false,
	}));
}
