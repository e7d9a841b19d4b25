import { textIn } from '../model/textRange';
import type { CriteriaUnit } from './criteriaUnits';
import type { LintDocument } from './rule';

/** A criterion's wording as words, for comparison with others. */
export interface CriterionWords {
	/** Equal for criteria that say the same, whatever their marks, emphasis and final stop. */
	readonly key: string;
	readonly tokens: readonly string[];
	/** What may not differ between criteria that say nearly the same: numbers, names, quoted words, code, and words that turn a sentence round, in their order. */
	readonly firm: string;
}

/** Words with what is inside them ("1.5", "10:30"), and signs that say something ("<=", "%"); neither emphasis nor stops. */
const token = /[\p{L}\p{M}\p{N}_]+(?:[.,:'’/][\p{L}\p{N}]+)*|[<>=≤≥≠%€$£+@&~^→/?!-]+/gu;
/** Words that make two sentences say different things although all others are the same. */
const turning = new Set(
	(
		'not no never none nothing without cannot neither nor only all any every each one first last before after above below ' +
		'more less least most add adds added remove removes removed show shows shown hide hides hidden enabled disabled enable ' +
		'disable valid invalid success failure succeeds fails on off open opens closed closes in out up down left right true ' +
		'false yes create creates created update updates updated delete deletes deleted read write start end min max minimum ' +
		'maximum next previous increase decrease empty new old existing logged signed admin user'
	).split(' '),
);

/** The words of a criterion, or of all steps of its scenario. The name of a gherkin scenario is not one of them. */
export function wordsOfUnit(document: LintDocument, { criteria }: CriteriaUnit): CriterionWords {
	const tokens: string[] = [];
	const firm: string[] = [];
	for (const { form, steps, textRange } of criteria) {
		const start = form === 'gherkin' ? (steps[0]?.range.start ?? textRange.start) : textRange.start;
		const written = textIn(document.text, { start, end: textRange.end });
		for (const { 0: raw, index } of written.matchAll(token)) {
			// What is blank in the prose is code, a link or in quotes, and capitals count there.
			const masked = document.prose.slice(start + index, start + index + raw.length).trim() === '';
			const word = masked ? raw : raw.toLowerCase();
			tokens.push(word);
			const name = tokens.length > 1 && /^\p{Lu}/u.test(raw);
			if (masked || name || turning.has(word) || !/^\p{Ll}+$/u.test(word)) firm.push(word);
		}
	}
	return { key: tokens.join(' '), tokens, firm: firm.join(' ') };
}
