import type { Convention } from '../conventions/convention';
import { criteriaIn } from '../conventions/criteriaIn';
import { itemTextOf } from '../conventions/itemText';
import { readFrontMatter } from '../frontmatter/readFrontMatter';
import type { Criterion } from '../model/criterion';

/**
 * That an item of a text has just these criteria, in this order.
 * @param says what of a criterion counts
 */
export function hasCriteria(
	text: string,
	convention: Convention,
	anchor: string | undefined,
	wanted: readonly Criterion[],
	says: (criterion: Criterion) => string,
): boolean {
	const item = itemTextOf(text, readFrontMatter(text), convention, anchor);
	return item !== undefined && JSON.stringify(criteriaIn(item).map(says)) === JSON.stringify(wanted.map(says));
}
