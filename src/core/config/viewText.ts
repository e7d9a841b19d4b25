import type { SavedView } from './config';

/** The keys of a view in the order in which they are written; what holds without being said is left out. */
export function viewPairs({ name, mode, filter, lanes, closed }: SavedView): ReadonlyMap<string, string> {
	const pairs = new Map([['name', scalarText(name)]]);
	if (mode !== 'ranked') pairs.set('mode', mode);
	if (filter !== '') pairs.set('filter', scalarText(filter));
	if (lanes !== undefined) pairs.set('lanes', lanes);
	if (closed) pairs.set('closed', 'true');
	return pairs;
}

/** A view in one line, for lists in brackets. */
export function flowView(view: SavedView): string {
	return `{${[...viewPairs(view)].map(([key, value]) => `${key}: ${value}`).join(', ')}}`;
}

/** A view as the lines of an entry of a list, without their indentation. */
export function viewLines(view: SavedView): string[] {
	return [...viewPairs(view)].map(([key, value], at) => `${at === 0 ? '- ' : '  '}${key}: ${value}`);
}

/** Words that YAML, in one of its versions, takes for something else. */
const reserved = /^(?:true|false|null|yes|no|on|off|y|n)$/i;
const plain = /^\p{L}(?:[\p{L}\p{N} _-]*[\p{L}\p{N}])?$/u;

/** A text as a value of YAML in one line: in quotes unless it is plain words. */
function scalarText(text: string): string {
	if (plain.test(text) && !reserved.test(text)) return text;
	if (/["\\]/.test(text) && !/['\p{C}\p{Zl}\p{Zp}]/u.test(text)) return `'${text}'`;
	return JSON.stringify(text).replace(/[\p{C}\p{Zl}\p{Zp}]/gu, escaped);
}

function escaped(character: string): string {
	return Array.from({ length: character.length }, (_, at) => {
		return `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`;
	}).join('');
}
