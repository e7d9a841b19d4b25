import { isFollowedByStep } from './neighbours';
import { offer } from './offer';
import { isTickedApart, placeSteps } from './placeSteps';
import type { Fix, LintDocument } from './rule';
import { runsOf, type Scenario, type ScenarioStep, type StepKind } from './scenarios';
import { slotsOf } from './stepSlots';

/** How the steps of a scenario stand in the wrong order, and the step that is out of place. */
export interface Disorder {
	readonly kind: 'given-last' | 'then-first' | 'given-late';
	readonly step: ScenarioStep;
}

/**
 * Given behind everything else, Then before the only When, or Given between When and Then. A check between Given and
 * When that is followed by a Then of its own is a scenario of several rounds and in order.
 */
export function disorderOf(scenario: Scenario): Disorder | undefined {
	const runs = runsOf(scenario);
	const kinds = runs.map(({ kind }) => kind);
	const [last] = runs.at(-1)?.steps ?? [];
	if (last && runs.length > 1 && kinds.at(-1) === 'given') return { kind: 'given-last', step: last };
	const then = runs.find(({ kind }) => kind === 'then')?.steps[0];
	const when = kinds.indexOf('when');
	if (then && when > kinds.indexOf('then') && kinds.lastIndexOf('then') < when)
		return { kind: 'then-first', step: then };
	const given = runs[kinds.indexOf('given')]?.steps[0];
	if (given && when >= 0 && when < kinds.indexOf('given') && isContiguous(kinds))
		return { kind: 'given-late', step: given };
	return undefined;
}

function isContiguous(kinds: readonly StepKind[]): boolean {
	return new Set(kinds).size === kinds.length;
}

const order: readonly StepKind[] = ['given', 'when', 'then'];

/** Puts whole steps into the order Given, When, Then where the steps of each kind stand together; marks and numbers keep their places. */
export function inOrder(document: LintDocument, scenario: Scenario): readonly Fix[] {
	const { text } = document;
	const slots = slotsOf(document, scenario);
	const runs = runsOf(scenario);
	if (!slots || !isContiguous(runs.map(({ kind }) => kind)) || scenario.steps.some(({ kind }) => !kind)) return [];
	// Without an outcome it may be anything that is told here.
	if (!runs.some(({ kind }) => kind === 'then')) return [];
	if (isTickedApart(scenario, slots) || isFollowedByStep(document, scenario.criterion)) return [];
	const contents = slots.contents.map(({ start, end }) => text.slice(start, end));
	const sorted = order.flatMap((kind) =>
		scenario.steps.flatMap((step, i) => (step.kind === kind ? [contents[i] ?? ''] : [])),
	);
	const edit = placeSteps(document, slots, sorted);
	const title = 'Put the steps into the order Given, When, Then';
	return offer(document, scenario.criterion, [{ title, edits: [edit], safe: false }]);
}
