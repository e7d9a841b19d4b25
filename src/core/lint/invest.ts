import { type InvestQuality, investQualities } from '../model/invest';
import type { Item } from '../model/item';
import type { Dependencies } from './dependencies';
import { investRules } from './investRules';
import type { Looked } from './looked';
import type { StoryPolicy } from './readinessPolicy';
import { openQuestionsText, waitsFor } from './readinessWords';
import type { Finding } from './rule';

/** `unknown`: nothing in the file tells. */
export type Verdict = 'holds' | 'hint' | 'unknown';

/** What is to be said of one quality of a story. A hint is a reason to look, no judgement. */
export interface InvestVerdict {
	readonly quality: InvestQuality;
	readonly verdict: Verdict;
	/** In a few words each; empty without a hint. */
	readonly reasons: readonly string[];
}

/** What is known of a story beside its fields. */
export interface InvestFacts {
	readonly policy: StoryPolicy;
	readonly dependencies: Dependencies;
	/** Undefined before the text was looked into. */
	readonly looked: Looked | undefined;
}

/**
 * Hints on the six qualities of a story, from its fields and from what the rules found. A quality holds only where
 * something could have spoken against it: a rule that is at work on a text in its language, or a field that is given.
 */
export function investOf(item: Item, facts: InvestFacts): readonly InvestVerdict[] {
	return investQualities.map((quality) => {
		const reasons = [...new Set([...factReasons[quality](item, facts), ...findingReasons(quality, facts.looked)])];
		const verdict = reasons.length > 0 ? 'hint' : isShown(quality, item, facts) ? 'holds' : 'unknown';
		return { quality, verdict, reasons };
	});
}

type Reasons = (item: Item, facts: InvestFacts) => readonly string[];

const factReasons: Readonly<Record<InvestQuality, Reasons>> = {
	independent: (_, { dependencies: { open } }) => (open.length > 0 ? [waitsFor(open)] : []),
	negotiable: () => [],
	valuable: ({ hasStorySentence }, { policy }) =>
		policy.storySentence && !hasStorySentence ? ['no user story sentence'] : [],
	estimable: ({ openQuestions, points }, { policy }) => [
		...(openQuestions > 0 ? [openQuestionsText(openQuestions)] : []),
		...(policy.estimate && points === undefined ? ['no estimate'] : []),
	],
	small: ({ points = 0, criteria }, { policy: { maxPoints, maxAcceptanceCriteria } }) => [
		...(maxPoints !== undefined && points > maxPoints ? ['large estimate'] : []),
		...(maxAcceptanceCriteria !== undefined && criteria.total > maxAcceptanceCriteria ? ['many criteria'] : []),
	],
	testable: ({ criteria }, { policy }) =>
		policy.acceptanceCriteria > 0 && criteria.total === 0 ? ['no criteria'] : [],
};

/** What these rules find in a story and not in a criterion says nothing of what can be tested. */
const alsoInStories = new Set(['vague-term', 'escape-clause']);

function findingReasons(quality: InvestQuality, looked: Looked | undefined): readonly string[] {
	const words = investRules[quality];
	const fits = ({ rule, criterion }: Finding) =>
		Object.hasOwn(words, rule) && (quality !== 'testable' || criterion !== undefined || !alsoInStories.has(rule));
	return (looked?.findings ?? []).filter(fits).map(({ rule }) => words[rule] ?? '');
}

/** Whether what a quality hangs on is there to be looked at. */
function isShown(quality: InvestQuality, item: Item, { looked }: InvestFacts): boolean {
	const isRead = looked?.english === true && Object.keys(investRules[quality]).some((rule) => looked.rules.has(rule));
	switch (quality) {
		case 'independent':
			return true;
		case 'negotiable':
			return isRead && (item.hasStorySentence || item.criteria.total > 0);
		case 'valuable':
			return isRead && item.hasStorySentence;
		case 'estimable':
			return item.points !== undefined;
		case 'small':
			return item.points !== undefined || (isRead && item.criteria.total > 0);
		case 'testable':
			return isRead && item.criteria.total > 0;
	}
}
