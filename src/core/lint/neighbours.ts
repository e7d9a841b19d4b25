import { openingKeyword } from '../markdown/steps';
import type { Criterion, StepKeyword } from '../model/criterion';
import type { LintDocument } from './rule';

/** Where a criterion stands among those of its document. */
export function indexOfCriterion(criteria: readonly Criterion[], { range }: Criterion): number {
	let low = 0;
	let high = criteria.length - 1;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((criteria[middle]?.range.start ?? 0) < range.start) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** True when criteria are nested below this one. */
export function hasNested({ criteria }: LintDocument, criterion: Criterion): boolean {
	return (
		(criteria[indexOfCriterion(criteria, criterion) + 1]?.range.start ?? Number.POSITIVE_INFINITY) < criterion.range.end
	);
}

/** True when the criterion right behind goes on with a step other than "Given", so that it would join a scenario before it. */
export function isFollowedByStep({ criteria, text }: LintDocument, criterion: Criterion): boolean {
	// Scenarios of a gherkin block are told apart by their names.
	if (criterion.form === 'gherkin') return false;
	const next = criteria[indexOfCriterion(criteria, criterion) + 1];
	const keyword = next && keywordOf(text, next);
	return (
		keyword !== undefined && keyword !== 'given' && text.slice(criterion.range.end, next?.range.start).trim() === ''
	);
}

/** How far to look for siblings: what stands further off is no close neighbour, and a file may hold thousands. */
const mostLookedAt = 100;

/** Those near by on the same level below the same criterion, itself left out. */
export function siblingsOf({ criteria }: LintDocument, criterion: Criterion): readonly Criterion[] {
	const at = indexOfCriterion(criteria, criterion);
	let first = at;
	while (first > 0 && at - first < mostLookedAt && (criteria[first - 1]?.depth ?? 0) >= criterion.depth) first--;
	let end = at + 1;
	while (end < criteria.length && end - at < mostLookedAt && (criteria[end]?.depth ?? 0) >= criterion.depth) end++;
	return criteria.slice(first, end).filter((one) => one.depth === criterion.depth && one !== criterion);
}

/** The step keyword with which a criterion opens. */
export function keywordOf(text: string, { textRange: { start, end } }: Criterion): StepKeyword | undefined {
	return openingKeyword(text, start, end);
}
