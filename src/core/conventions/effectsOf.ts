import { asText } from '../frontmatter/fields';
import type { YamlValue } from '../frontmatter/frontMatter';
import { type Effect, quantityOf } from '../model/keyResult';
import { presentKey } from './fieldKey';

/** Keys below which epics list what they are expected to change, the native one first. */
export const effectLists = ['effects', 'expected-effects', 'expected_effects', 'expectedEffects'];
/** Spellings of the fields of one effect, the one to write first. */
export const effectKeys = {
	keyResult: ['key-result', 'key_result', 'keyResult', 'kr', 'name'],
	by: ['by', 'change', 'expected'],
} as const;

/** What an epic's front matter expects of key results: a list of `{ key-result, by }`, or of names alone. */
export function effectsOf(data: Readonly<Record<string, YamlValue>>): readonly Effect[] {
	const value = data[presentKey(effectLists, data) ?? ''];
	if (value === undefined || value === '') return [];
	const entries: readonly YamlValue[] = Array.isArray(value) ? value : [value];
	return entries.map(effectIn).filter((effect) => effect !== undefined);
}

function effectIn(entry: YamlValue): Effect | undefined {
	if (typeof entry === 'string') return entry.trim() === '' ? undefined : { keyResult: entry.trim() };
	if (Array.isArray(entry)) return undefined;
	const fields = entry as Readonly<Record<string, YamlValue>>;
	const name = asText(fields[presentKey(effectKeys.keyResult, fields) ?? '']);
	const words = asText(fields[presentKey(effectKeys.by, fields) ?? '']);
	const by = words === undefined ? undefined : quantityOf(words);
	if (name === undefined) return undefined;
	return by === undefined ? { keyResult: name } : { keyResult: name, by };
}
