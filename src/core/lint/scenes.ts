import { openingKeyword } from '../markdown/steps';
import type { Criterion, StepKeyword } from '../model/criterion';
import type { TextRange } from '../model/textRange';
import type { LintDocument } from './rule';

/** A scenario that sets a scene and has no outcome. */
export interface Scene {
	readonly range: TextRange;
	/** The one criterion, or the last of the bullets that are one step each. */
	readonly criterion: Criterion;
	/** The last step with its keyword. */
	readonly last: TextRange;
	/** True when each step is a list item of its own. */
	readonly split: boolean;
	/** True when its last step demands something, only behind "And": the outcome is there and lacks its keyword. */
	readonly demands: boolean;
}

/** The scenarios among the criteria that have no Then and whose outcome is not told in other words either. */
export function openScenes(document: LintDocument): Scene[] {
	const { criteria, text } = document;
	const scenes: Scene[] = [];
	for (let i = 0; i < criteria.length; i++) {
		const criterion = criteria[i];
		if (!criterion) continue;
		const size = splitSize(text, criteria, i);
		const end = criteria[i + size - 1] ?? criterion;
		const last = size > 1 ? end.textRange : criterion.steps.at(-1)?.range;
		if (
			last &&
			(size > 1 || isOpen(criterion)) &&
			!goesOn(text, end, criteria[i + size]) &&
			!wasTold(text, criteria, i)
		) {
			const range = { start: criterion.textRange.start, end: end.textRange.end };
			if (criterion.form === 'gherkin' || !tellsOutcome(text.slice(last.start, last.end))) {
				scenes.push({ range, criterion: end, last, split: size > 1, demands: demands(text, last) });
			}
		}
		i += size - 1;
	}
	return scenes;
}

function isOpen({ steps }: Criterion): boolean {
	const keywords = new Set(steps.map(({ keyword }) => keyword));
	return !keywords.has('then') && (keywords.has('given') || keywords.has('when'));
}

/** How many criteria from `at` on are the steps of one scenario, Given to When; 1 when they are not. */
function splitSize(text: string, criteria: readonly Criterion[], at: number): number {
	if (opening(text, criteria[at]) !== 'given') return 1;
	let size = 1;
	let acts = false;
	for (; ; size++) {
		const keyword = opening(text, criteria[at + size]);
		if (keyword === undefined || keyword === 'given' || keyword === 'then' || (keyword === 'when' && acts)) break;
		acts ||= keyword === 'when';
	}
	return acts ? size : 1;
}

/** The keyword that a criterion without steps of its own opens with. */
function opening(text: string, criterion: Criterion | undefined): StepKeyword | undefined {
	if (!criterion || criterion.steps.length > 0) return undefined;
	return openingKeyword(text, criterion.textRange.start, criterion.textRange.end);
}

/** The outcome stands in a bullet of its own. */
function goesOn(text: string, { range }: Criterion, next: Criterion | undefined): boolean {
	if (!next || openingKeyword(text, next.textRange.start, next.textRange.end) !== 'then') return false;
	// What stands behind the fence of a block belongs to something else; in a front matter marks and quotes stand between.
	return /^[\s>"'-]*$/.test(text.slice(range.end, next.range.start));
}

/** The outcome stands before the rest, in a line or bullet of its own: out of order, and there all the same. */
function wasTold(text: string, criteria: readonly Criterion[], at: number): boolean {
	const own = criteria[at];
	const before = criteria[at - 1];
	if (own && openingKeyword(text, own.textRange.start, own.textRange.end) === 'then') return true;
	// What stands in another block belongs to something else.
	const isBeside = before && /^[\s>]*$/.test(text.slice(before.range.end, own?.range.start));
	return isBeside === true && opening(text, before) === 'then';
}

function demands(text: string, { start, end }: TextRange): boolean {
	const keyword = openingKeyword(text, start, end);
	return (keyword === 'and' || keyword === 'but') && /\bshould\b/i.test(text.slice(start, Math.min(end, start + 1000)));
}

/** "…, the basket stays" or "… the shop should …": the outcome is there, only not under its keyword. */
function tellsOutcome(step: string): boolean {
	return (
		/,\s*(?!(?:and|but|or)\s)\S+\s+\S+\s+\S/i.test(step.slice(0, 1000)) ||
		/\b(?:should|must|shall|will|sees?|is shown|are shown|is displayed)\b/i.test(step)
	);
}
