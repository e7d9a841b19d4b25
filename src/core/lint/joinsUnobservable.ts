import type { Criterion } from '../model/criterion';
import { indexOfCriterion, siblingsOf } from './neighbours';
import type { LintDocument } from './rule';
import { unobservable } from './unobservable';

/**
 * True for a criterion whose steps, once they are whole, are read as one with the criterion above it, when that one states
 * nothing observable: what is wrong with its words comes first.
 */
export function joinsUnobservable(document: LintDocument, criterion: Criterion): boolean {
	if (criterion.depth === 0 || siblingsOf(document, criterion).length > 0) return false;
	const above = document.criteria[indexOfCriterion(document.criteria, criterion) - 1];
	return above !== undefined && unobservable(document, above) !== undefined;
}
