import type { Rule } from './rule';
import { ambiguousPronoun } from './rules/ambiguous-pronoun';
import { andOr } from './rules/and-or';
import { comparativeNoBaseline } from './rules/comparative-no-baseline';
import { compoundCriterion } from './rules/compound-criterion';
import { compoundStory } from './rules/compound-story';
import { dependencyCycle } from './rules/dependency-cycle';
import { dependencyUnknown } from './rules/dependency-unknown';
import { duplicateCriterion } from './rules/duplicate-criterion';
import { duplicateId } from './rules/duplicate-id';
import { duplicateStory } from './rules/duplicate-story';
import { earsIncomplete } from './rules/ears-incomplete';
import { emptyCriterion } from './rules/empty-criterion';
import { epicBeforeDependency } from './rules/epic-before-dependency';
import { epicOutlastsRelease } from './rules/epic-outlasts-release';
import { epicPastTarget } from './rules/epic-past-target';
import { escapeClause } from './rules/escape-clause';
import { estimateMissing } from './rules/estimate-missing';
import { estimateUnlikeSimilar } from './rules/estimate-unlike-similar';
import { fragmentCriterion } from './rules/fragment-criterion';
import { frontMatterInvalid } from './rules/front-matter-invalid';
import { genericRole } from './rules/generic-role';
import { goalWithoutWork } from './rules/goal-without-work';
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
import { implementationDetail } from './rules/implementation-detail';
import { inconsistentRoleName } from './rules/inconsistent-role-name';
import { keyResultIncomplete } from './rules/key-result-incomplete';
import { missingAcceptanceCriteria } from './rules/missing-acceptance-criteria';
import { missingBenefit } from './rules/missing-benefit';
import { missingNumber } from './rules/missing-number';
import { missingUnit } from './rules/missing-unit';
import { mixedTemplate } from './rules/mixed-template';
import { negativeOnly } from './rules/negative-only';
import { noObservableOutcome } from './rules/no-observable-outcome';
import { noUnhappyPath } from './rules/no-unhappy-path';
import { nonUserRole } from './rules/non-user-role';
import { openEndedList } from './rules/open-ended-list';
import { overCapacity } from './rules/over-capacity';
import { passiveNoActor } from './rules/passive-no-actor';
import { placeholder } from './rules/placeholder';
import { readyTooEarly } from './rules/ready-too-early';
import { shippedNotMeasured } from './rules/shipped-not-measured';
import { shouldModal } from './rules/should-modal';
import { solutionInStory } from './rules/solution-in-story';
import { staleItem } from './rules/stale-item';
import { storyIllFormed } from './rules/story-ill-formed';
import { storyNotMinimal } from './rules/story-not-minimal';
import { storyTooLarge } from './rules/story-too-large';
import { storyTooLong } from './rules/story-too-long';
import { storyWithoutGoal } from './rules/story-without-goal';
import { superlative } from './rules/superlative';
import { targetBeforeStart } from './rules/target-before-start';
import { taskNotCriterion } from './rules/task-not-criterion';
import { tooFewCriteria } from './rules/too-few-criteria';
import { tooManyCriteria } from './rules/too-many-criteria';
import { uiDetail } from './rules/ui-detail';
import { universalQuantifier } from './rules/universal-quantifier';
import { unknownPersona } from './rules/unknown-persona';
import { unknownRule } from './rules/unknown-rule';
import { unmeasurableNfr } from './rules/unmeasurable-nfr';
import { unusedSuppression } from './rules/unused-suppression';
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
	duplicateStory,
	storyIllFormed,
	mixedTemplate,
	missingBenefit,
	genericRole,
	nonUserRole,
	inconsistentRoleName,
	unknownPersona,
	compoundStory,
	storyNotMinimal,
	solutionInStory,
	storyTooLong,
	storyTooLarge,
	estimateMissing,
	estimateUnlikeSimilar,
	readyTooEarly,
	staleItem,
	missingAcceptanceCriteria,
	tooFewCriteria,
	tooManyCriteria,
	noUnhappyPath,
	duplicateCriterion,
	emptyCriterion,
	placeholder,
	noObservableOutcome,
	vagueTerm,
	escapeClause,
	openEndedList,
	compoundCriterion,
	ambiguousPronoun,
	fragmentCriterion,
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
	gwtConjunctiveStep,
	passiveNoActor,
	gwtActionInThen,
	gwtCheckInGiven,
	gwtMixedStyle,
	earsIncomplete,
	epicBeforeDependency,
	targetBeforeStart,
	epicOutlastsRelease,
	epicPastTarget,
	goalWithoutWork,
	storyWithoutGoal,
	keyResultIncomplete,
	shippedNotMeasured,
	overCapacity,
	unusedSuppression,
	unknownRule,
];

/** What there is to say of each, in the same order. */
export const ruleMetas = catalogue.map(({ meta }) => meta);
