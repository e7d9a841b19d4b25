import { type TextRange, textIn } from '../model/textRange';
import { type Entry, entryLines, scanEntries } from './entries';
import type { FrontMatter, YamlValue } from './frontMatter';
import { scalarText } from './scalarText';

/** Where a key of a front matter and its value stand. */
export interface KeyPlace {
	/** Whole lines with their line ends, from the key's to the last of its value; comments and blank lines below are not part of it. */
	readonly lines: TextRange;
	/** The key as written, with quotes. */
	readonly key: TextRange;
	/** The value as written, without blanks around it and a comment behind it. Empty, behind `key: `, when there is none. */
	readonly value: TextRange;
	/** The scalars of a list as written, with quotes. Undefined for other values and for lists that hold more than scalars. */
	readonly items: readonly TextRange[] | undefined;
}

/**
 * Finds a top-level key.
 * @param frontMatter what `readFrontMatter` made of the same text
 * @returns undefined when the key is absent or the front matter is written in a way that is not understood; what is
 * returned has been compared with the parsed value
 */
export function findKey(text: string, frontMatter: FrontMatter, key: string): KeyPlace | undefined {
	const entry = findEntry(text, frontMatter, key);
	return entry && { lines: entryLines(text, entry), key: entry.key, value: entry.value, items: entry.items };
}

/** As `findKey`, with the shape of the value. */
export function findEntry(text: string, { yaml, data, problem }: FrontMatter, key: string): Entry | undefined {
	const value = data[key];
	if (!yaml || problem || value === undefined) return undefined;
	const entries = scanEntries(text, yaml);
	if (!entries || entries.length !== Object.keys(data).length) return undefined;
	const names = entries.map((entry) => scalarText(text, entry.key).text);
	// The scan and the parser must have seen the same keys, else a value was mistaken for a key.
	if (names.some((name) => !Object.hasOwn(data, name))) return undefined;
	const entry = entries[names.indexOf(key)];
	return entry && agrees(text, entry, value) ? entry : undefined;
}

function agrees(text: string, { shape, value: range, items }: Entry, value: YamlValue): boolean {
	if (shape === 'other') return typeof value !== 'string' && !/^[&*!]/.test(textIn(text, range));
	if (shape === 'empty') return value === '';
	if (shape === 'flow' || shape === 'block-list') {
		if (!Array.isArray(value)) return false;
		return (
			!items || (items.length === value.length && items.every((item, i) => scalarText(text, item).text === value[i]))
		);
	}
	return scalarText(text, range).text === value;
}
