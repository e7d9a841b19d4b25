import type { Criterion } from '../../model/criterion';
import { exampleStory } from '../exampleFile';
import { lineStart } from '../offer';
import type { LintDocument, Rule } from '../rule';
import { isNoun } from '../words/people';
import { formOf } from '../words/verbForms';
import type { Word } from '../words/word';

export const fragmentCriterion: Rule = {
	meta: {
		id: 'fragment-criterion',
		title: 'Criterion without a verb',
		description:
			'Reports a criterion that names a thing and says nothing of it ("Total of all orders"), and a line that ends with a colon and has nothing below it. ' +
			'Left alone are points below a line that says what they are ("The form contains:"), numbers with a unit or a comparison, and texts of quotations or code alone.',
		why: 'Nobody can tell when "Documentation" is met: when it is there, when it is right, or when somebody has read it?',
		sources: ['ISO/IEC/IEEE 29148 (complete, verifiable)', 'Paska (incomplete requirement)'],
		category: 'criterion',
		severity: 'hint',
		fix: 'none',
		needs: 'words',
		examples: [
			{ kind: 'good', text: exampleStory({ criteria: ['The receipt shows the total of all 3 orders.'] }) },
			{
				kind: 'good',
				text: exampleStory({ criteria: ['The receipt shows:\n  - the total of 3 orders\n  - the date'] }),
			},
			{ kind: 'bad', text: exampleStory({ criteria: ['Total of all orders'] }) },
		],
	},
	check(document, _, report) {
		const { criteria } = document;
		const open: Criterion[] = [];
		let introduced = false;
		for (const [at, criterion] of criteria.entries()) {
			while ((open.at(-1)?.range.end ?? Number.POSITIVE_INFINITY) < criterion.range.start) open.pop();
			const isBelow = open.length > 0;
			const isFollowed = (criteria[at + 1]?.range.start ?? Number.POSITIVE_INFINITY) < criterion.range.end;
			open.push(criterion);
			const before = criteria[at - 1];
			if (!isBelow && !isBeside(document, before, criterion)) introduced = isIntroduced(document, before, criterion);
			const inherits = isBelow || introduced;
			// Points beside a line that ends with a colon are below it for whoever wrote them.
			introduced ||= /:[*_]{0,3}$/.test(criterion.text.slice(-5));
			if (inherits || isFollowed || criterion.form === 'gherkin' || !isFragment(document, criterion)) continue;
			report({
				message: 'There is no verb in this criterion: say what is so, or what happens, so that it can be checked.',
				range: criterion.textRange,
			});
		}
	},
};

const longest = 12;

function isFragment({ words }: LintDocument, { steps, textRange, text }: Criterion): boolean {
	if (steps.length > 0 || textRange.end - textRange.start > 200) return false;
	const all = words?.(textRange) ?? [];
	const said = all.filter(({ pos }) => pos !== 'PUNCT' && pos !== 'SYM');
	if (said.length === 0 || said.length > longest || said.every(({ quoted }) => quoted)) return false;
	// "Response within 2 s", "Size <= 5 MB", "3 retries" can be checked; so can what follows an arrow or an equals sign.
	if (/[<>=≤≥→⇒]|\d/.test(text)) return false;
	return !said.some((_, at) => saysSomething(said, at));
}

/** A verb that can be that of a sentence, an adjective as predicate, or a word that the words around it make a verb. */
function saysSomething(words: readonly Word[], at: number): boolean {
	const word = words[at];
	const before = words[at - 1];
	const behind = words[at + 1];
	if (!word) return false;
	if (/^(?:not?|cannot|never|only|without)$/.test(word.lower) || word.pos === 'AUX') return true;
	if (word.pos === 'VERB') return isMainVerb(words, at);
	// "Clean up the list"
	if (at === 0 && word.may.has('VERB') && behind?.pos === 'ADP' && behind.lower !== 'of') return true;
	const afterPlural = before?.pos === 'NOUN' && before.lower !== before.lemma;
	// "links direct users to the list"
	if (afterPlural && behind && word.pos === 'ADJ' && word.may.has('VERB')) return true;
	// "descriptions visible in lists"
	if (word.pos === 'ADJ') return before !== undefined && isNoun(before) && (!behind || behind.pos === 'ADP');
	if (word.pos !== 'NOUN') return false;
	// "updates `total`", "consumers use defaults", "messages broadcast to all": no noun phrase goes so.
	if (behind?.quoted || behind?.pos === 'DET') return true;
	// "the board totals late orders"
	if (before?.pos === 'NOUN' && word.lower !== word.lemma && behind?.pos === 'ADJ') return true;
	if (behind?.lower === 'of' || !word.may.has('VERB')) return false;
	if (at === 0 || (/(?:s|ed)$/.test(word.lower) && before && (isNoun(before) || before.pos === 'PRON'))) return true;
	return afterPlural && behind !== undefined;
}

/** "Error handling" and "deleted sources" have no verb, "sources deleted" has one. */
function isMainVerb(words: readonly Word[], at: number): boolean {
	const word = words[at];
	const before = words[at - 1];
	const behind = words[at + 1];
	if (!word) return false;
	if (formOf(word) === 'ing') return at === 0 && behind !== undefined && behind.pos !== 'ADP';
	const attribute = formOf(word) === 'past' && (before?.pos === 'ADP' || before?.pos === 'DET' || at === 0);
	return !(attribute && behind !== undefined && (isNoun(behind) || behind.pos === 'ADJ'));
}

/** In one list with the criterion before: nothing but blanks and a list mark stands between. */
function isBeside({ text }: LintDocument, before: Criterion | undefined, next: Criterion): boolean {
	if (!before || before.range.end > next.range.start) return false;
	const between = text.slice(before.range.end, Math.min(next.range.start, before.range.end + 80));
	return /^[\s>]*(?:[-*+•]|\d{1,9}[.)])?[ \t]*(?:\[.\])?\s*$/.test(between) && !/\n\s*\n/.test(between);
}

/** The line above a list ends with a colon and is a sentence, not the list's own title. */
function isIntroduced({ text, words }: LintDocument, before: Criterion | undefined, next: Criterion): boolean {
	const to = lineStart(text, next.range.start);
	const from = Math.max(before?.range.end ?? 0, to - 300);
	const above = text.slice(from, to).trimEnd();
	if (!/:[*_]{0,3}$/.test(above.slice(-5))) return false;
	const line = { start: from + above.lastIndexOf('\n') + 1, end: from + above.length };
	return (words?.(line) ?? []).some(({ pos }) => pos === 'VERB' || pos === 'AUX');
}
