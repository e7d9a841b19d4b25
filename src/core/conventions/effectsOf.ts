import { asText } from '../frontmatter/fields';
import type { YamlValue } from '../frontmatter/frontMatter';
import { type Effect, quantityOf } from '../model/keyResult';
import { presentKey } from './fieldKey';

const listKeys = ['effects', 'expected-effects', 'expected_effects', 'expectedEffects'];
const nameKeys = ['key-result', 'key_result', 'keyResult', 'kr', 'name'];
const amountKeys = ['by', 'change', 'expected'];

/** What an epic's front matter expects of key results: a list of `{ key-result, by }`, or of names alone. */
export function effectsOf(data: Readonly<Record<string, YamlValue>>): readonly Effect[] {
	const value = data[presentKey(listKeys, data) ?? ''];
	if (value === undefined || value === '') return [];
	const entries: readonly YamlValue[] = Array.isArray(value) ? value : [value];
	return entries.map(effectIn).filter((effect) => effect !== undefined);
}

function effectIn(entry: YamlValue): Effect | undefined {
	if (typeof entry === 'string') return entry.trim() === '' ? undefined : { keyResult: entry.trim() };
	if (Array.isArray(entry)) return undefined;
	const fields = entry as Readonly<Record<string, YamlValue>>;
	const name = asText(fields[presentKey(nameKeys, fields) ?? '']);
	const words = asText(fields[presentKey(amountKeys, fields) ?? '']);
	const by = words === undefined ? undefined : quantityOf(words);
	if (name === undefined) return undefined;
	return by === undefined ? { keyResult: name } : { keyResult: name, by };
}
