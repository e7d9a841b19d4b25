import { criterionSentences, isInCondition, type Match, matchesIn } from '../criterionSentences';
import { deniedVerbs } from '../deniedVerbs';
import { exampleStory } from '../exampleFile';
import { offer } from '../offer';
import type { Fix, LintDocument, Rule } from '../rule';
import { gap } from '../snippet';

const denied = new RegExp(
	`(?<![\\p{L}\\p{N}-])(?:(?:do|does|did) (?:not|never)|(?<=(?:should|must|shall|will|would) )not|(?:do|does|did|should|must|wo)n['’]t|never) (?:ever )?(?:${deniedVerbs})(?![\\p{L}\\p{N}-])`,
	'giu',
);

/** Something that is the case stands beside it. */
const positive =
	/[;:]|\b(?:but|instead|rather|so that)\b|,\s+(?:and |the |it |a )|\band (?:the |an? |it |its |all |each )?\S{1,30} (?:is|are|shows?|stays?|remains?|keeps?|gets?|returns?)\b|\band (?:shows?|keeps?|stays?|remains?|returns?|goes|reports?)\b/i;

export const negativeOnly: Rule = {
	meta: {
		id: 'negative-only',
		title: 'Criterion that only says what must not happen',
		description:
			'Reports criteria whose whole message is that something does not crash, break, get lost, slow down and so on. What is not shown, sent or allowed can be looked at and is left alone, and so is anything that also says what is the case. Negatives are the right form of many limits.',
		why: 'That something never happens cannot be shown by trying. What is seen instead can.',
		sources: ['INCOSE Guide to Writing Requirements, R16', 'ISO/IEC/IEEE 29148', 'Smella'],
		category: 'criterion',
		severity: 'hint',
		fix: 'template',
		examples: [
			{ kind: 'good', text: exampleStory({ criteria: ['Sold-out coffees are not shown.'] }) },
			{
				kind: 'good',
				text: exampleStory({
					criteria: ['The till does not crash, but shows "Carrier unknown" and keeps the basket.'],
				}),
			},
			{ kind: 'bad', text: exampleStory({ criteria: ['The till does not crash when the carrier is unknown.'] }) },
		],
	},
	check(document, _, report) {
		const sentences = criterionSentences(document);
		const outcomes = new Map<object, number>();
		for (const { criterion, step } of sentences) {
			if (step !== 'given' && step !== 'when') outcomes.set(criterion, (outcomes.get(criterion) ?? 0) + 1);
		}
		for (const sentence of sentences) {
			const { criterion, prose } = sentence;
			const match = outcomes.get(criterion) === 1 ? matchesIn(sentence, denied)[0] : undefined;
			if (!match || isInCondition(sentence, match) || positive.test(prose.slice(after(sentence.range, match))))
				continue;
			report({
				message: `"${match.words}" only says what must not happen: say what is seen instead.`,
				range: match.range,
				fixes: offer(document, criterion, instead(document, sentence.range.end)),
			});
		}
	},
};

function after(sentence: { start: number }, { range }: Match): number {
	return range.end - sentence.start;
}

function instead({ text }: LintDocument, end: number): Fix[] {
	const at = end - (/[\s.!]{0,9}$/.exec(text.slice(end - 9, end))?.[0].length ?? 0);
	const edit = { range: { start: at, end: at }, newText: `, but ${gap(1, 'shows what went wrong')}` };
	return [{ title: 'Say what is seen instead', edits: [edit], snippet: true, safe: false }];
}
