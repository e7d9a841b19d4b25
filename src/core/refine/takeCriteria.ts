import type { ItemText } from '../conventions/itemText';
import type { Criterion } from '../model/criterion';
import type { TextEdit } from '../model/textEdit';
import { takeFromBody } from './takeFromBody';
import { takeFromFrontMatter } from './takeFromFrontMatter';
import { takeFromTable } from './takeFromTable';

/** Criteria taken out of a text: the edits that do it, and what they were, for another file. */
export interface TakenCriteria {
	readonly edits: readonly TextEdit[];
	/** Whole lines with line ends, exactly as they were: a list of the front matter without its key, or markdown. */
	readonly lines: string;
	/** The front matter's key that lists them; undefined for criteria of the body. */
	readonly key: string | undefined;
}

/** A top-level criterion, and where it stands among the top-level ones. */
export interface TopCriterion {
	readonly criterion: Criterion;
	readonly taken: boolean;
}

/**
 * Takes top-level criteria out of an item's text with all that hangs below them, in whatever form they are written. Numbers and
 * labels stay what they are, since people refer to them; what stands between criteria and is none of them stays too.
 *
 * @param criteria of the item, depth first
 * @param chosen indexes among the top-level ones
 * @returns the reason when they share their lines with something that is to stay
 */
export function takeCriteria(
	item: ItemText,
	criteria: readonly Criterion[],
	chosen: ReadonlySet<number>,
): TakenCriteria | string {
	const top = criteria
		.filter(({ depth }) => depth === 0)
		.map((criterion, index) => ({ criterion, taken: chosen.has(index) }));
	if (!top.some(({ taken }) => taken)) return { edits: [], lines: '', key: undefined };
	if (top[0]?.criterion.form === 'table') return takeFromTable(item, top);
	return top[0]?.criterion.form === 'front-matter' ? takeFromFrontMatter(item, top) : takeFromBody(item, top);
}
