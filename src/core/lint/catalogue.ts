import type { Rule } from './rule';
import { andOr } from './rules/and-or';
import { comparativeNoBaseline } from './rules/comparative-no-baseline';
import { compoundStory } from './rules/compound-story';
import { dependencyCycle } from './rules/dependency-cycle';
import { dependencyUnknown } from './rules/dependency-unknown';
import { duplicateId } from './rules/duplicate-id';
import { earsIncomplete } from './rules/ears-incomplete';
import { emptyCriterion } from './rules/empty-criterion';
import { escapeClause } from './rules/escape-clause';
import { estimateMissing } from './rules/estimate-missing';
import { frontMatterInvalid } from './rules/front-matter-invalid';
import { genericRole } from './rules/generic-role';
import { gwtActionInThen } from './rules/gwt-action-in-then';
import { gwtCheckInGiven } from './rules/gwt-check-in-given';
import { gwtMissingGiven } from './rules/gwt-missing-given';
import { gwtMissingThen } from './rules/gwt-missing-then';
import { gwtMissingWhen } from './rules/gwt-missing-when';
import { gwtMixedStyle } from './rules/gwt-mixed-style';
import { gwtMultipleWhen } from './rules/gwt-multiple-when';
import { gwtOrStep } from './rules/gwt-or-step';
import { gwtTooManySteps } from './rules/gwt-too-many-steps';
import { gwtVagueThen } from './rules/gwt-vague-then';
import { gwtWrongOrder } from './rules/gwt-wrong-order';
import { implementationDetail } from './rules/implementation-detail';
import { missingAcceptanceCriteria } from './rules/missing-acceptance-criteria';
import { missingBenefit } from './rules/missing-benefit';
import { missingNumber } from './rules/missing-number';
import { missingUnit } from './rules/missing-unit';
import { negativeOnly } from './rules/negative-only';
import { noObservableOutcome } from './rules/no-observable-outcome';
import { nonUserRole } from './rules/non-user-role';
import { openEndedList } from './rules/open-ended-list';
import { placeholder } from './rules/placeholder';
import { shouldModal } from './rules/should-modal';
import { storyIllFormed } from './rules/story-ill-formed';
import { storyTooLarge } from './rules/story-too-large';
import { storyTooLong } from './rules/story-too-long';
import { superlative } from './rules/superlative';
import { taskNotCriterion } from './rules/task-not-criterion';
import { uiDetail } from './rules/ui-detail';
import { universalQuantifier } from './rules/universal-quantifier';
import { unmeasurableNfr } from './rules/unmeasurable-nfr';
import { vagueQuantifier } from './rules/vague-quantifier';
import { vagueTerm } from './rules/vague-term';
import { vagueTermWide } from './rules/vague-term-wide';
import { weakModal } from './rules/weak-modal';

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
	andOr,
	vagueQuantifier,
	missingNumber,
	missingUnit,
	unmeasurableNfr,
	weakModal,
	shouldModal,
	negativeOnly,
	superlative,
	comparativeNoBaseline,
	uiDetail,
	implementationDetail,
	taskNotCriterion,
	universalQuantifier,
	vagueTermWide,
	gwtMissingThen,
	gwtMissingWhen,
	gwtMissingGiven,
	gwtWrongOrder,
	gwtMultipleWhen,
	gwtVagueThen,
	gwtTooManySteps,
	gwtOrStep,
	gwtActionInThen,
	gwtCheckInGiven,
	gwtMixedStyle,
	earsIncomplete,
];
