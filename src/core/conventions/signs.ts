import { criteriaRegions } from '../markdown/criteriaRegions';
import { hasListedCriteria } from '../markdown/frontMatterCriteria';
import { findUserStory } from '../markdown/userStory';
import type { Convention, Signs } from './convention';
import { findField } from './fieldPlaces';
import type { ItemText } from './itemText';

/** What a text shows of an item. Each sign is looked for when it is asked for. */
export function signsOf(item: ItemText, convention: Convention): Signs {
	return {
		frontMatter: item.frontMatter.block !== undefined,
		get fields() {
			return (['id', 'status'] as const).some((field) => findField(item, convention, field)?.kind === 'front-matter');
		},
		get labels() {
			return item.labels(convention).length > 0;
		},
		get criteria() {
			return hasListedCriteria(item.frontMatter) || criteriaRegions(item.text, item.outline).length > 0;
		},
		get story() {
			return findUserStory(item.text, item.outline) !== undefined;
		},
	};
}
