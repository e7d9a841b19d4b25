import type { Rule } from './rule';
import { dependencyUnknown } from './rules/dependency-unknown';
import { duplicateId } from './rules/duplicate-id';
import { earsIncomplete } from './rules/ears-incomplete';
import { emptyCriterion } from './rules/empty-criterion';
import { escapeClause } from './rules/escape-clause';
import { frontMatterInvalid } from './rules/front-matter-invalid';
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
