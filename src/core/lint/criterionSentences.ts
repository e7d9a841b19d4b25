import type { Criterion } from '../model/criterion';
import type { TextRange } from '../model/textRange';
import type { LintDocument } from './rule';
import { type ScenarioStep, type StepKind, scenariosIn } from './scenarios';
import { sentencesOf } from './sentences';
import { unobservable } from './unobservable';

/** One sentence of a criterion, as rules about words look at it. */
export interface CriterionSentence {
	readonly criterion: Criterion;
	readonly range: TextRange;
	/** The prose of the sentence: what is no prose is blank. */
	readonly prose: string;
	/** What it is in its scenario; undefined outside of one. */
	readonly step: StepKind | undefined;
}

/** Words of a sentence that a pattern has found, with what stands around them. */
export interface Match {
	/** With single blanks. */
	readonly words: string;
	/** Of the document. */
	readonly range: TextRange;
	/** Up to 80 characters of prose before the words, and behind them. */
	readonly before: string;
	readonly after: string;
	readonly groups: readonly (string | undefined)[];
}

const nothing: readonly Match[] = Object.freeze([]);

/** No rule looks further around a word, so that a line of 200 kB takes no longer than many short ones. */
const around = 80;

/** A dozen rules ask for the same sentences. */
const known = new WeakMap<LintDocument, readonly CriterionSentence[]>();

/**
 * The sentences of all criteria whose words can be looked at; none where the text is not English. A criterion that says
 * nothing observable is left out: that is reported of the whole of it.
 */
export function criterionSentences(document: LintDocument): readonly CriterionSentence[] {
	let sentences = known.get(document);
	if (!sentences) {
		sentences = document.english ? findSentences(document) : [];
		known.set(document, sentences);
	}
	return sentences;
}

function findSentences(document: LintDocument): CriterionSentence[] {
	const steps = scenariosIn(document).flatMap((scenario) => (scenario.steps.length > 1 ? scenario.steps : []));
	let at = 0;
	// Steps and sentences both come in the order of the text.
	const kindOf = ({ start }: TextRange): StepKind | undefined => {
		while ((steps[at]?.range.end ?? start) < start) at++;
		const step: ScenarioStep | undefined = steps[at];
		return step && step.range.start <= start ? step.kind : undefined;
	};
	return document.criteria
		.filter((criterion) => !unobservable(document, criterion))
		.flatMap((criterion) =>
			sentencesOf(document, criterion).map((range) => ({
				criterion,
				range,
				prose: document.prose.slice(range.start, range.end),
				step: kindOf(range),
			})),
		);
}

/** Where a global pattern matches in a sentence's prose. */
export function matchesIn({ prose, range }: CriterionSentence, pattern: RegExp): readonly Match[] {
	// Most sentences hold nothing, and `matchAll` makes a new expression each time.
	if (prose.search(pattern) < 0) return nothing;
	return Array.from(prose.matchAll(pattern), (match) => {
		const [words, ...groups] = match;
		const end = match.index + words.length;
		return {
			words: words.replace(/\s+/g, ' '),
			range: { start: range.start + match.index, end: range.start + end },
			before: prose.slice(Math.max(0, match.index - around), match.index),
			after: prose.slice(end, end + around),
			groups,
		};
	});
}

/** True when what follows says what the words mean: an example, a list, a bracket, something quoted. */
export function isExplained({ text, prose }: LintDocument, { range: { end } }: Match, sentence: TextRange): boolean {
	const to = Math.min(sentence.end, end + around);
	const rest = text.slice(end, to);
	if (/^[^.]{0,60}?(?:\b(?:such as|for example|namely)\b|\b(?:e\.g|i\.e)\.|:\s*\S|\(| [-–—] )/i.test(rest)) return true;
	for (let at = end; at < to; at++) if (prose.charCodeAt(at) !== text.charCodeAt(at)) return true;
	return false;
}

/** True when a number stands in the prose, in figures or as a word. */
export function hasNumber(prose: string): boolean {
	return /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|hundred|thousand|half|once|twice)\b/i.test(
		prose,
	);
}

/** True for words in a start situation or a condition: whoever tests is free to choose it. */
export function isInCondition({ step }: CriterionSentence, { before }: Pick<Match, 'before'>): boolean {
	return step === 'given' || step === 'when' || condition.test(before);
}

const condition =
	/\b(?:given|if|when|whenever|while|unless|until|after|once|where|in case|even though|although)\b[^,;:]{0,79}$/i;
