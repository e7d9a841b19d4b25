import { areTwoLists } from '../markdown/areTwoLists';
import { openingKeyword } from '../markdown/steps';
import type { Criterion, Step, StepKeyword } from '../model/criterion';
import type { TextRange } from '../model/textRange';
import type { LintDocument } from './rule';

export type StepKind = 'given' | 'when' | 'then';

export interface ScenarioStep extends Step {
	/** What it is one of: "And" goes on with the step before it. Undefined for an "And" that opens the scenario. */
	readonly kind: StepKind | undefined;
}

/** Given/When/Then steps that belong together, however they are written. */
export interface Scenario {
	readonly steps: readonly ScenarioStep[];
	readonly range: TextRange;
	/** The one criterion, or the last of those that are one step each. */
	readonly criterion: Criterion;
	/** True when each step is a criterion of its own. */
	readonly split: boolean;
	/** How many criteria it takes. */
	readonly size: number;
}

/** Neighbouring steps of one kind. */
export interface StepRun {
	readonly kind: StepKind;
	readonly steps: readonly ScenarioStep[];
}

/** Most rules about steps ask for the same scenarios. */
const known = new WeakMap<LintDocument, readonly Scenario[]>();

/** The scenarios among the criteria: each criterion with steps, and neighbours that are one step each. In text order. */
export function scenariosIn(document: LintDocument): readonly Scenario[] {
	let scenarios = known.get(document);
	if (!scenarios) {
		scenarios = findScenarios(document);
		known.set(document, scenarios);
	}
	return scenarios;
}

function findScenarios(document: LintDocument): readonly Scenario[] {
	const { criteria } = document;
	const found: Scenario[] = [];
	for (let at = 0; at < criteria.length; ) {
		const scenario = wholeScenario(document, at) ?? splitScenario(document, at);
		if (scenario) found.push(scenario);
		at += scenario?.size ?? 1;
	}
	return found;
}

/** True for a criterion that only opens as a step does: "When I reorder, the basket is filled." */
export function isAlone({ split, size }: Scenario): boolean {
	return split && size === 1;
}

/** Steps of the same kind together; those of no kind are left out. */
export function runsOf({ steps }: Pick<Scenario, 'steps'>): StepRun[] {
	const runs: { kind: StepKind; steps: ScenarioStep[] }[] = [];
	for (const step of steps) {
		if (!step.kind) continue;
		const last = runs.at(-1);
		if (last?.kind === step.kind) last.steps.push(step);
		else runs.push({ kind: step.kind, steps: [step] });
	}
	return runs;
}

function wholeScenario({ text, criteria }: LintDocument, at: number): Scenario | undefined {
	const criterion = criteria[at];
	if (!criterion) return undefined;
	const backward = opensWithThen(text, criterion) ? stepsByLine(text, criterion) : [];
	const steps = backward.length > 1 ? backward : criterion.steps;
	if (steps.length === 0) return undefined;
	const range = { start: steps[0]?.range.start ?? criterion.textRange.start, end: criterion.textRange.end };
	return { steps: withKinds(steps), range, criterion, split: false, size: 1 };
}

/** "Then" on the first line and "When" below it is no scenario for the reading of criteria, but it is meant as one. */
function opensWithThen(text: string, { form, textRange: { start, end } }: Criterion): boolean {
	return form !== 'gherkin' && openingKeyword(text, start, end) === 'then';
}

const listMark = /^[>\s]*(?:(?:[-*+•]|\d{1,9}[.)])\s+)?(?:\[.\]\s+)?/;

function stepsByLine(text: string, { textRange: { start, end } }: Criterion): Step[] {
	const heads: { at: number; keyword: StepKeyword }[] = [];
	for (let from = start; from < end; ) {
		const lineFeed = text.indexOf('\n', from);
		const lineEnd = lineFeed < 0 || lineFeed > end ? end : lineFeed;
		const at = from === start ? start : from + (listMark.exec(text.slice(from, lineEnd).slice(0, 60))?.[0].length ?? 0);
		const keyword = openingKeyword(text, at, lineEnd);
		if (keyword) heads.push({ at, keyword });
		from = lineEnd + 1;
	}
	return heads.map(({ at, keyword }, i) => {
		const next = heads[i + 1]?.at;
		const limit = next === undefined ? end : text.lastIndexOf('\n', next);
		return stepAt(keyword, at, at + text.slice(at, limit).trimEnd().length, text);
	});
}

function stepAt(keyword: StepKeyword, start: number, end: number, text: string): Step {
	const head =
		/^[*_`]{0,3}[A-Za-z]{1,5}[*_`:\s]{0,8}/.exec(text.slice(start, Math.min(end, start + 20)))?.[0].length ?? 0;
	return { keyword, range: { start, end }, textRange: { start: start + head, end } };
}

function splitScenario({ text, criteria }: LintDocument, at: number): Scenario | undefined {
	const first = criteria[at];
	const opens = ownKeyword(text, first);
	if (!first || !opens || opens === 'and' || opens === 'but') return undefined;
	const seen = new Set<StepKeyword>([opens]);
	let size = 1;
	for (; ; size++) {
		const next = criteria[at + size];
		const keyword = ownKeyword(text, next);
		if (!next || !keyword || !isBeside(text, criteria[at + size - 1], next)) break;
		if (keyword === 'and' || keyword === 'but') continue;
		// A "Given" opens the next scenario, but for those that are told from their end.
		if (seen.has(keyword) || (keyword === 'given' && opens !== 'then')) break;
		seen.add(keyword);
	}
	const parts = criteria.slice(at, at + size);
	const steps = parts.map((part) => {
		const { start, end } = part.textRange;
		return stepAt(ownKeyword(text, part) ?? 'and', start, end, text);
	});
	const criterion = parts.at(-1) ?? first;
	const range = { start: first.textRange.start, end: criterion.textRange.end };
	return { steps: withKinds(steps), range, criterion, split: true, size };
}

/** The keyword that a criterion without steps of its own opens with. */
function ownKeyword(text: string, criterion: Criterion | undefined): StepKeyword | undefined {
	if (!criterion || criterion.steps.length > 0) return undefined;
	return openingKeyword(text, criterion.textRange.start, criterion.textRange.end);
}

function isBeside(text: string, before: Criterion | undefined, next: Criterion): boolean {
	if (before?.depth !== next.depth || before.form !== next.form || before.range.end > next.range.start) return false;
	if (areTwoLists(text, before, next)) return false;
	return /^[\s"'-]*$/.test(text.slice(before.range.end, next.range.start));
}

function withKinds(steps: readonly Step[]): ScenarioStep[] {
	let kind: StepKind | undefined;
	return steps.map((step) => {
		if (step.keyword !== 'and' && step.keyword !== 'but') kind = step.keyword;
		return { ...step, kind };
	});
}
