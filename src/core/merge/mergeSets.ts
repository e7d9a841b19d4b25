import { commonKeys } from '../conventions/commonKeys';
import type { YamlValue } from '../frontmatter/frontMatter';
import type { Sides } from './sides';

/** Keys whose lists say who, what and what for, where the sequence means nothing. Criteria and the stories of a sprint are no sets. */
const setKeys: ReadonlySet<string> = new Set([
	...commonKeys.labels,
	...commonKeys.assignees,
	...commonKeys['depends-on'],
	'about',
	'aliases',
]);

/**
 * Merges lists that are sets: ours, without what they took out, with what they put in at the end.
 * @returns undefined for other keys and values, and where an entry stands twice
 */
export function mergeSets(
	key: string,
	{ base, ours, theirs }: Sides<YamlValue | undefined>,
): readonly string[] | undefined {
	const [old, own, other] = [base, ours, theirs].map(setOf);
	if (!setKeys.has(key) || !old || !own || !other) return undefined;
	return [
		...own.filter((entry) => other.includes(entry) || !old.includes(entry)),
		...other.filter((entry) => !own.includes(entry) && !old.includes(entry)),
	];
}

function setOf(value: YamlValue | undefined): readonly string[] | undefined {
	if (value === undefined || value === '') return [];
	if (!Array.isArray(value) || value.some((entry) => typeof entry !== 'string')) return undefined;
	return new Set(value).size === value.length ? (value as readonly string[]) : undefined;
}
