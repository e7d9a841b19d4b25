import { criterionSentences, type Match, matchesIn } from '../criterionSentences';
import { exampleStory } from '../exampleFile';
import { offer } from '../offer';
import { deniedOf, headOfSubject, presentOf } from '../plainPresent';
import type { Fix, Rule } from '../rule';

/** Denial, adverb, verb. In lower case only: a sentence that opens with "Should" asks. */
const should =
	/(?<![\p{L}\p{N}-])should(?: (not))?(?: (also|always|never|only|still|just|now|then|already|instead|both|all|each|\p{L}{2,20}ly))? (\p{L}{2,30})(?![\p{L}\p{N}-])/gu;
const noVerb = new Set(
	'the an it they we you he she this that there in on at for with by to when if as of and or but either neither not no'.split(
		' ',
	),
);
/** A subject whose number its last word tells: the statement is then right without a reader. */
const plainSubject =
	/(?:^|[.;]\s+|\bthen\s+|\b(?:when|if|once|after|given|while)\b[^,]{0,78},\s+)\W{0,4}(?:(?:the|an?|each|every|this|no)\s+(?:\p{L}{2,20}\s+)?(?!\p{L}{1,20}(?:ing|ed)\s)\p{L}{2,20}|it|i|we|they|he|she)\s+$/iu;

export const shouldModal: Rule = {
	meta: {
		id: 'should-modal',
		title: '"should" in a criterion',
		description:
			'Reports "should" in acceptance criteria. Many teams write so and mean "must", above all behind "Then"; the rule is for those that want plain statements.',
		why: 'To some readers "should" is a wish. A statement in the present tense is either true of the product or not.',
		sources: ['ISO/IEC/IEEE 29148'],
		category: 'criterion',
		severity: 'off',
		fix: 'edit',
		examples: [
			{ kind: 'good', text: exampleStory({ criteria: ['The basket shows the price of each coffee.'] }) },
			{ kind: 'bad', text: exampleStory({ criteria: ['The basket should show the price of each coffee.'] }) },
			{ kind: 'bad', text: exampleStory({ criteria: ['Coffees that are sold out should not be shown.'] }) },
		],
	},
	check(document, _, report) {
		for (const sentence of criterionSentences(document)) {
			// "Given" has a rule of its own about it.
			if (sentence.step === 'given') continue;
			for (const match of matchesIn(sentence, should)) {
				const { range } = match;
				report({
					message: '"should" reads as a wish: state what is the case, in the present tense.',
					range: { start: range.start, end: range.start + 'should'.length },
					fixes: offer(document, sentence.criterion, statement(match)),
				});
			}
		}
	},
};

function statement({ before, groups, range, words }: Match): Fix[] {
	const [not, adverb, verb = ''] = groups;
	const subject = headOfSubject(before);
	if (!subject || /^(?:that|which|who|there)$/i.test(subject) || noVerb.has(verb.toLowerCase())) return [];
	const stated = not ? deniedOf(verb, subject) : presentOf(verb, subject);
	const newText = placed(adverb, stated, verb);
	const safe = plainSubject.test(before);
	return [{ title: `Replace "${words}" with "${newText}"`, edits: [{ range, newText }], safe }];
}

/** "always shows", but "is always shown". */
function placed(adverb: string | undefined, stated: string, verb: string): string {
	if (!adverb) return stated;
	return verb.toLowerCase() === 'be' ? `${stated} ${adverb}` : `${adverb} ${stated}`;
}
