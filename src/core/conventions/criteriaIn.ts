import { findCriteria } from '../markdown/acceptanceCriteria';
import type { Criterion } from '../model/criterion';
import type { ItemText } from './itemText';

/** The acceptance criteria of an item, depth first. */
export function criteriaIn({ text, frontMatter, outline }: ItemText): readonly Criterion[] {
	return findCriteria(text, frontMatter, outline).criteria;
}
