import { isNothing } from '../frontmatter/fields';
import type { YamlValue } from '../frontmatter/frontMatter';

/**
 * The key under which a file keeps a field: the first of the convention's spellings that has a value, else the first that
 * is there without one, else undefined. Reading and writing must agree on it, so both ask here.
 */
export function presentKey(
	spellings: readonly string[],
	data: Readonly<Record<string, YamlValue>>,
): string | undefined {
	let present: string | undefined;
	for (const key of spellings) {
		const value = data[key];
		if (value === undefined) continue;
		if (!isEmpty(value)) return key;
		present ??= key;
	}
	return present;
}

function isEmpty(value: YamlValue): boolean {
	return typeof value === 'string' ? isNothing(value.trim()) : Array.isArray(value) && value.length === 0;
}
