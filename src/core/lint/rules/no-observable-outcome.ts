import type { Criterion } from '../../model/criterion';
import { exampleStory } from '../exampleFile';
import { joinsUnobservable } from '../joinsUnobservable';
import { hasNested, isFollowedByStep, keywordOf, siblingsOf } from '../neighbours';
import { offer } from '../offer';
import type { Fix, LintDocument, Rule } from '../rule';
import { escapeSnippet, gap } from '../snippet';
import { type Unobservable, unobservable } from '../unobservable';

export const noObservableOutcome: Rule = {
	meta: {
		id: 'no-observable-outcome',
		title: 'Criterion without anything to observe',
		description:
			'Reports a criterion of at most ten words whose whole message is that something works, is done, is tested or is as expected, or that names the work itself ("Implement the feature"). That something works "on phones" or "for guests" is an information only: where may be all that was in doubt. As soon as a number, a quoted text or a second clause gives a tester something to look at, it is left alone.',
		why: 'Such a criterion repeats that the story should be finished. It can be neither passed nor failed, so what was meant is found out after release.',
		sources: [
			'ISO/IEC/IEEE 29148 (verifiable)',
			'Paska (incomplete system response)',
			'Test smells in natural language (unverified action)',
		],
		category: 'criterion',
		severity: 'warning',
		fix: 'template',
		examples: [
			{
				kind: 'good',
				text: exampleStory({ criteria: ['The payment is processed successfully and a receipt is sent within 60 s.'] }),
			},
			{ kind: 'bad', text: exampleStory({ criteria: ['Sign-in works correctly.'] }) },
			{ kind: 'bad', text: exampleStory({ criteria: ['Make sure that everything works'] }) },
			{ kind: 'bad', text: exampleStory({ criteria: ['The new checkout is implemented.'] }) },
		],
	},
	check(document, _, report) {
		if (!document.english) return;
		for (const criterion of document.criteria) {
			const found = unobservable(document, criterion);
			if (!found) continue;
			const words = document.text.slice(found.predicate.start, found.predicate.end);
			report({
				...(found.placed ? { severity: 'info' } : {}),
				message: `"${words}" gives a tester nothing to see: say what happens, as in "given …, when …, then …".`,
				range: criterion.textRange,
				fixes: canBecomeSteps(document, criterion)
					? offer(document, criterion, [template(document, criterion.textRange, found)])
					: [],
			});
		}
	},
};

/** Steps take what is nested below them or stands behind them into one criterion, and beside them paragraphs are no criteria. */
function canBecomeSteps(document: LintDocument, criterion: Criterion): boolean {
	if (hasNested(document, criterion) || isFollowedByStep(document, criterion)) return false;
	if (joinsUnobservable(document, criterion)) return false;
	const others = siblingsOf(document, criterion);
	if (criterion.form === 'paragraph') return !others.some(({ form }) => form === 'paragraph');
	return criterion.depth === 0 || !others.some((one) => keywordOf(document.text, one));
}

function template({ text }: LintDocument, range: { start: number; end: number }, { subject }: Unobservable): Fix {
	const about = subject ? inSentence(text.slice(subject.start, subject.end)) : undefined;
	const action =
		about && !/^(?:everything|all|it|this)$/i.test(about)
			? `${gap(2, 'somebody uses')} ${escapeSnippet(about)}`
			: gap(2, 'somebody acts');
	const steps = `Given ${gap(1, 'a starting point')}, when ${action}, then ${gap(3, 'what can be seen')}`;
	const mark = /\.\s*$/.test(text.slice(range.start, range.end)) ? '.' : '';
	return {
		title: 'Rewrite as Given, When, Then',
		edits: [{ range, newText: `${steps}${mark}` }],
		snippet: true,
		safe: false,
	};
}

/** A capital at the start is the sentence's; capitals further on belong to a name. */
function inSentence(words: string): string {
	return /^\p{Lu}\p{Ll}*(?:\s|$)/u.test(words) && !/^\S+\s+\p{Lu}/u.test(words)
		? words.charAt(0).toLowerCase() + words.slice(1)
		: words;
}
