import type { Rule } from './rule';
import { ambiguousPronoun } from './rules/ambiguous-pronoun';
import { compoundCriterion } from './rules/compound-criterion';
import { compoundStory } from './rules/compound-story';
import { dependencyCycle } from './rules/dependency-cycle';
import { dependencyUnknown } from './rules/dependency-unknown';
import { duplicateId } from './rules/duplicate-id';
import { earsIncomplete } from './rules/ears-incomplete';
import { emptyCriterion } from './rules/empty-criterion';
import { escapeClause } from './rules/escape-clause';
import { estimateMissing } from './rules/estimate-missing';
import { fragmentCriterion } from './rules/fragment-criterion';
import { frontMatterInvalid } from './rules/front-matter-invalid';
import { genericRole } from './rules/generic-role';
import { gwtActionInThen } from './rules/gwt-action-in-then';
import { gwtCheckInGiven } from './rules/gwt-check-in-given';
import { gwtConjunctiveStep } from './rules/gwt-conjunctive-step';
import { gwtMissingGiven } from './rules/gwt-missing-given';
import { gwtMissingThen } from './rules/gwt-missing-then';
import { gwtMissingWhen } from './rules/gwt-missing-when';
import { gwtMixedStyle } from './rules/gwt-mixed-style';
import { gwtMultipleWhen } from './rules/gwt-multiple-when';
import { gwtOrStep } from './rules/gwt-or-step';
import { gwtTooManySteps } from './rules/gwt-too-many-steps';
import { gwtVagueThen } from './rules/gwt-vague-then';
import { gwtWrongOrder } from './rules/gwt-wrong-order';
import { missingAcceptanceCriteria } from './rules/missing-acceptance-criteria';
import { missingBenefit } from './rules/missing-benefit';
import { noObservableOutcome } from './rules/no-observable-outcome';
import { nonUserRole } from './rules/non-user-role';
import { openEndedList } from './rules/open-ended-list';
import { passiveNoActor } from './rules/passive-no-actor';
import { placeholder } from './rules/placeholder';
import { storyIllFormed } from './rules/story-ill-formed';
import { storyTooLarge } from './rules/story-too-large';
import { storyTooLong } from './rules/story-too-long';
import { unknownRule } from './rules/unknown-rule';
import { unusedSuppression } from './rules/unused-suppression';
import { vagueTerm } from './rules/vague-term';

/** All rules, in the order in which their documentation lists them. */
export const catalogue: readonly Rule[] = [
	frontMatterInvalid,
	duplicateId,
	dependencyUnknown,
	dependencyCycle,
	storyIllFormed,
	missingBenefit,
	genericRole,
	nonUserRole,
	compoundStory,
	storyTooLong,
	storyTooLarge,
	estimateMissing,
	missingAcceptanceCriteria,
	emptyCriterion,
	placeholder,
	noObservableOutcome,
	vagueTerm,
	escapeClause,
	openEndedList,
	compoundCriterion,
	ambiguousPronoun,
	fragmentCriterion,
	gwtMissingThen,
	gwtMissingWhen,
	gwtMissingGiven,
	gwtWrongOrder,
	gwtMultipleWhen,
	gwtVagueThen,
	gwtTooManySteps,
	gwtOrStep,
	gwtConjunctiveStep,
	passiveNoActor,
	gwtActionInThen,
	gwtCheckInGiven,
	gwtMixedStyle,
	earsIncomplete,
	unusedSuppression,
	unknownRule,
];
