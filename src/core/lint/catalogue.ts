import type { Rule } from './rule';
import { dependencyUnknown } from './rules/dependency-unknown';
import { duplicateId } from './rules/duplicate-id';
import { emptyCriterion } from './rules/empty-criterion';
import { escapeClause } from './rules/escape-clause';
import { frontMatterInvalid } from './rules/front-matter-invalid';
import { gwtMissingThen } from './rules/gwt-missing-then';
import { missingAcceptanceCriteria } from './rules/missing-acceptance-criteria';
import { noObservableOutcome } from './rules/no-observable-outcome';
import { openEndedList } from './rules/open-ended-list';
import { placeholder } from './rules/placeholder';
import { storyIllFormed } from './rules/story-ill-formed';
import { vagueTerm } from './rules/vague-term';

/** All rules, in the order in which their documentation lists them. */
export const catalogue: readonly Rule[] = [
	frontMatterInvalid,
	duplicateId,
	dependencyUnknown,
	storyIllFormed,
	missingAcceptanceCriteria,
	emptyCriterion,
	placeholder,
	noObservableOutcome,
	vagueTerm,
	escapeClause,
	openEndedList,
	gwtMissingThen,
];
