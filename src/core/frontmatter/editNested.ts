import { applyEdits, type TextEdit } from '../model/textEdit';
import { type TextRange, textIn } from '../model/textRange';
import type { KeyEdit } from './editFrontMatter';
import type { FrontMatter, YamlValue } from './frontMatter';
import { isBlank, isBreak, lineEnd, lineEndBefore } from './lineScan';
import { blanksBefore, findNested, type Parts, type Path, partsOf } from './nested';
import { readFrontMatter } from './readFrontMatter';
import { sameValues } from './sameValue';
import { prefersSingleQuotes, type ScalarKind, writeScalar } from './yamlScalar';

interface Words {
	readonly text: string;
	readonly as: ScalarKind;
}

/** A value to be written below a key: a scalar, or a mapping of scalars that becomes one more item of a list. */
export type NestedValue =
	| ({ readonly kind: 'scalar' } & Words)
	| {
			readonly kind: 'item';
			readonly fields: Readonly<Record<string, Words>>;
			/** One line for each field, where the list is not in brackets. */
			readonly lines?: boolean;
	  };

/**
 * Sets one scalar below a key of a front matter, such as `['key-results', 1, 'actual']`, or adds an item to a list there, and
 * touches nothing else. A key of a mapping that is not there yet is added behind the others, and a list that is empty begins. The
 * outcome is read again and compared before it is returned. Never throws.
 */
export function editNested(text: string, path: Path, value: NestedValue): KeyEdit {
	const before = readFrontMatter(text);
	const name = path.join(' ');
	if (before.problem)
		return refused(`The front matter cannot be changed while it has an error. ${before.problem.message}`);
	const wanted = wantedData(before.data, path, value);
	if (!wanted) return refused(`There is no place for "${name}" in the front matter; change it by hand.`);
	if (sameValues(before.data, wanted)) return { kind: 'edits', edits: [] };
	const edit = value.kind === 'item' ? addItem(text, before, path, value) : setScalar(text, before, path, value);
	const after = edit && readFrontMatter(applyEdits(text, [edit]));
	if (edit && after && !after.problem && sameValues(after.data, wanted)) return { kind: 'edits', edits: [edit] };
	return refused(`"${name}" is written in a way that cannot be changed safely; change it by hand.`);
}

type Scalar = NestedValue & { readonly kind: 'scalar' };
type Item = NestedValue & { readonly kind: 'item' };

function setScalar(text: string, before: FrontMatter, path: Path, { text: words, as }: Scalar): TextEdit | undefined {
	const single = usesSingleQuotes(text, before);
	const parent = findNested(text, before, path.slice(0, -1));
	const parts = parent && partsOf(text, parent);
	if (parts?.kind !== 'mapping') return undefined;
	const key = String(path.at(-1));
	const present = parts.pairs.find(({ name }) => name === key)?.value;
	const old = present && textIn(text, present);
	const isScalar = old !== undefined && !/^[[{|>&*!]/.test(old);
	if (old !== undefined && !isScalar) return undefined;
	const written = writeScalar(words, {
		old: old === '' ? undefined : old,
		flow: parts.flow,
		single,
		quoted: false,
		as,
	});
	if (!present) return addPair(text, parts, key, written);
	if (old !== '') return { range: present, newText: written };
	const next = text[present.end];
	const [front, behind] = [text[present.start - 1], parts.flow || next === undefined || isBlank(next) || isBreak(next)];
	return { range: present, newText: `${isBlank(front) ? '' : ' '}${written}${behind ? '' : ' '}` };
}

function usesSingleQuotes(text: string, { yaml }: FrontMatter): boolean {
	return prefersSingleQuotes(yaml ? textIn(text, yaml) : '');
}

/** One more key behind the others of a mapping. */
function addPair(text: string, parts: Parts & { kind: 'mapping' }, key: string, written: string): TextEdit | undefined {
	const last = parts.pairs.at(-1);
	if (!last) return undefined;
	if (parts.flow) return insertion(last.value.end, `, ${key}: ${written}`);
	const at = behindLine(text, last.value);
	return insertion(at, `${blanksBefore(text, last.key.start)}${key}: ${written}${lineEndBefore(text, at)}`);
}

function addItem(text: string, before: FrontMatter, path: Path, { fields, lines }: Item): TextEdit | undefined {
	const single = usesSingleQuotes(text, before);
	const pairs = (flow: boolean) =>
		Object.entries(fields).map(
			([name, { text: words, as }]) =>
				`${name}: ${writeScalar(words, { old: undefined, flow, single, quoted: false, as })}`,
		);
	const inBraces = `{ ${pairs(true).join(', ')} }`;
	const item = (blanks: string, eol: string) =>
		`${blanks}- ${lines ? pairs(false).join(`${eol}${blanks}  `) : inBraces}${eol}`;
	const list = findNested(text, before, path);
	const parts = list && partsOf(text, list);
	const last = parts?.kind === 'list' ? parts.items.at(-1) : undefined;
	if (!list || list.end === list.start || (parts?.kind === 'list' && !last))
		return beginList(text, before, path, list, inBraces, item);
	if (!parts || !last) return undefined;
	if (parts.flow) return insertion(last.end, `, ${inBraces}`);
	const at = behindLine(text, last);
	return insertion(at, item(blanksBefore(text, list.start), lineEndBefore(text, at)));
}

/** A list of one item: behind the other keys, or in the place of an empty one. */
function beginList(
	text: string,
	before: FrontMatter,
	path: Path,
	empty: TextRange | undefined,
	inBraces: string,
	item: (blanks: string, eol: string) => string,
): TextEdit | undefined {
	const key = String(path.at(-1));
	if (path.length === 1) {
		const at = empty ? empty.start : before.yaml?.end;
		if (at === undefined) return undefined;
		const eol = lineEndBefore(text, behindLine(text, { start: at, end: at }));
		const begun = `${eol}${item('  ', eol)}`;
		if (!empty) return insertion(at, `${key}:${begun}`);
		// Nothing may stand behind it: a comment would come to stand behind another line.
		const [start, end] = [text.slice(0, at).trimEnd().length, lineEnd(text, empty.end, text.length)];
		if (text.slice(empty.end, end).trim() !== '') return undefined;
		return { range: { start, end }, newText: begun.slice(0, -eol.length) };
	}
	const parent = findNested(text, before, path.slice(0, -1));
	const parts = parent && partsOf(text, parent);
	if (parts?.kind !== 'mapping' || parts.pairs.some(({ name }) => name === key)) return undefined;
	if (parts.flow) return addPair(text, parts, key, `[${inBraces}]`);
	const last = parts.pairs.at(-1);
	const at = last && behindLine(text, last.value);
	if (!last || at === undefined) return undefined;
	const blanks = blanksBefore(text, last.key.start);
	const eol = lineEndBefore(text, at);
	return insertion(at, `${blanks}${key}:${eol}${item(`${blanks}  `, eol)}`);
}

/** Behind the end of the line on which a value ends. */
function behindLine(text: string, { end }: TextRange): number {
	const eol = lineEnd(text, end, text.length);
	return eol + (text[eol] === '\r' && text[eol + 1] === '\n' ? 2 : 1);
}

function insertion(at: number, newText: string): TextEdit {
	return { range: { start: at, end: at }, newText };
}

/** What the front matter is to say afterwards; undefined where the way leads nowhere. */
function wantedData(
	data: Readonly<Record<string, YamlValue>>,
	path: Path,
	value: NestedValue,
): Readonly<Record<string, YamlValue>> | undefined {
	const after = changed(data, path, (old) => {
		if (value.kind === 'scalar') return value.text;
		if (old !== undefined && old !== '' && !Array.isArray(old)) return undefined;
		const item = Object.fromEntries(Object.entries(value.fields).map(([name, { text }]) => [name, text]));
		return [...(Array.isArray(old) ? old : []), item];
	});
	return after === undefined || typeof after === 'string' || Array.isArray(after)
		? undefined
		: (after as Readonly<Record<string, YamlValue>>);
}

function changed(
	at: YamlValue | undefined,
	[step, ...rest]: Path,
	change: (old: YamlValue | undefined) => YamlValue | undefined,
): YamlValue | undefined {
	if (step === undefined) return change(at);
	if (at === undefined || typeof at === 'string') return undefined;
	if (Array.isArray(at)) {
		const item = typeof step === 'number' ? at[step] : undefined;
		const next = item === undefined ? undefined : changed(item, rest, change);
		return next === undefined ? undefined : at.map((old, i) => (i === step ? next : old));
	}
	const mapping = at as Readonly<Record<string, YamlValue>>;
	const key = String(step);
	const next = changed(Object.hasOwn(mapping, key) ? mapping[key] : undefined, rest, change);
	return next === undefined ? undefined : Object.assign(Object.create(null), mapping, { [key]: next });
}

function refused(reason: string): KeyEdit {
	return { kind: 'refused', reason };
}
