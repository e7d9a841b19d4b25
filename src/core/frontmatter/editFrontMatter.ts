import { applyEdits, type TextEdit } from '../model/textEdit';
import { type TextRange, textIn } from '../model/textRange';
import { editItems } from './editList';
import { type Entry, entryLines } from './entries';
import type { FrontMatter, YamlValue } from './frontMatter';
import { findEntry } from './keyPlaces';
import { isBlank, isBreak, lineEndBefore, nextLine } from './lineScan';
import { readFrontMatter } from './readFrontMatter';
import { sameValue, sameValues } from './sameValue';
import { prefersSingleQuotes, type ScalarKind, writeLiteral, writeScalar } from './yamlScalar';

/** What a key is set to: a scalar, a list of scalars, or undefined to take the key out. */
export type NewValue = string | readonly string[] | undefined;

export interface SetKeyOptions {
	/** Writes the value in quotes even where plain would do. A quoted value that stands there keeps its kind of quotes. */
	readonly quote?: 'always';
	/** Keys behind which an absent key belongs: the last of them that is present counts. Without any it comes last. */
	readonly after?: readonly string[];
	/** A value of this kind may stand without quotes even where no such value stood before. Default `text`. */
	readonly as?: ScalarKind;
}

/** The edits to make, none when all is as wanted, or the reason in one sentence why there can be none. */
export type KeyEdit =
	| { readonly kind: 'edits'; readonly edits: TextEdit[] }
	| { readonly kind: 'refused'; readonly reason: string };

/**
 * Sets one top-level key of a front matter and touches nothing else: quotes, comments, order, line ends and all other
 * keys stay as they are. The outcome is read again and compared before it is returned. A text without front matter gets one.
 * Never throws.
 */
export function setKey(text: string, key: string, value: NewValue, options: SetKeyOptions = {}): KeyEdit {
	const before = readFrontMatter(text);
	if (before.problem)
		return refused(`The front matter cannot be changed while it has an error. ${before.problem.message}`);
	if (isAlready(before, key, value)) return { kind: 'edits', edits: [] };
	if (!before.block || !before.yaml) return newBlock(text, before, key, value, options);
	if (before.data[key] === undefined) return newLine(text, before, before.yaml, key, value, options);
	const entry = findEntry(text, before, key);
	if (!entry) return refused(`"${key}" is written in a way that cannot be changed safely; change it by hand.`);
	const lines = entryLines(text, entry);
	const edits = value === undefined ? [replace(lines, '')] : editEntry(text, before.yaml, entry, value, options);
	return checked(text, before, key, value, edits, lines);
}

function isAlready({ data }: FrontMatter, key: string, value: NewValue): boolean {
	const now = data[key];
	if (now === undefined || value === undefined) return now === value;
	// `labels:` says as little as `labels: []`.
	return sameValue(now, value) || (now === '' && value.length === 0);
}

function editEntry(
	text: string,
	yaml: TextRange,
	entry: Entry,
	value: string | readonly string[],
	options: SetKeyOptions,
): TextEdit[] {
	const write = writer(textIn(text, yaml), options);
	const old = textIn(text, entry.value);
	if (typeof value !== 'string') {
		const flow = entry.shape === 'flow';
		const edits = editItems(text, entry, value, (item, model) => write(item, model, flow));
		if (edits) return edits;
		if (entry.shape === 'block-list' && value.length > 0)
			return [replace(entry.value, blockList(text, entry, value, write))];
		return replaceValue(text, entry, flowList(value, write));
	}
	if (entry.shape === 'block-scalar') {
		return [replace(entry.value, writeLiteral(value, old) ?? write(value, undefined, false))];
	}
	const isScalar = entry.shape === 'plain' || entry.shape === 'quoted';
	return replaceValue(text, entry, write(value, isScalar ? old : undefined, false));
}

type Write = (value: string, old: string | undefined, flow: boolean) => string;

function writer(yaml: string, { quote, as = 'text' }: SetKeyOptions): Write {
	const single = prefersSingleQuotes(yaml);
	return (value, old, flow) => writeScalar(value, { old, flow, single, quoted: quote === 'always', as });
}

function flowList(items: readonly string[], write: Write): string {
	return `[${items.map((item) => write(item, undefined, true)).join(', ')}]`;
}

/** The lines of a block list whose items were not all scalars, with its indentation. */
function blockList(text: string, { value, key }: Entry, items: readonly string[], write: Write): string {
	let start = value.start;
	while (start > key.start && !isBreak(text[start - 1])) start--;
	const between = lineEndBefore(text, start) + text.slice(start, value.start);
	return items.map((item) => `- ${write(item, undefined, false)}`).join(between);
}

/** Puts one-line `written` in the place of the value; behind the colon when the value began on a later line as a list. */
function replaceValue(text: string, entry: Entry, written: string): TextEdit[] {
	const { value, colon, shape } = entry;
	if (shape === 'empty') {
		const next = text[value.end];
		const blank = isBlank(text[colon]) ? '' : ' ';
		const gap = next === undefined || isBreak(next) || isBlank(next) ? '' : ' ';
		return [replace(value, blank + written + gap)];
	}
	const below = nextLine(text, colon, text.length);
	if (value.start < below || shape === 'plain' || shape === 'quoted') return [replace(value, written)];
	return [
		replace({ start: colon, end: colon }, ` ${written}`),
		replace({ start: below, end: entryLines(text, entry).end }, ''),
	];
}

function newLine(
	text: string,
	before: FrontMatter,
	yaml: TextRange,
	key: string,
	value: NewValue,
	options: SetKeyOptions,
): KeyEdit {
	const neighbour = (options.after ?? [])
		.map((name) => findEntry(text, before, name))
		.findLast((entry) => entry !== undefined);
	const at = neighbour ? entryLines(text, neighbour).end : yaml.end;
	const range = { start: at, end: at };
	const line = keyLine(key, value, writer(textIn(text, yaml), options));
	return checked(text, before, key, value, [replace(range, line + lineEndBefore(text, at))], range);
}

function newBlock(text: string, before: FrontMatter, key: string, value: NewValue, options: SetKeyOptions): KeyEdit {
	const at = { start: before.bodyStart, end: before.bodyStart };
	if (/^(?:\+\+\+|;;;)/.test(text.slice(at.start))) {
		return refused('The file begins with a line that other tools read as front matter; change it by hand.');
	}
	const eol = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
	const block = ['---', keyLine(key, value, writer('', options)), '---', '', ''].join(eol);
	return checked(text, before, key, value, [replace(at, block)], at);
}

function keyLine(key: string, value: NewValue, write: Write): string {
	const written = typeof value === 'string' ? write(value, undefined, false) : flowList(value ?? [], write);
	return `${writeScalar(key, { old: undefined, flow: true, single: false, quoted: false, as: 'text' })}: ${written}`;
}

/** Lets edits through that stay within `lines` and after which exactly the wanted value has changed. */
function checked(
	text: string,
	before: FrontMatter,
	key: string,
	value: NewValue,
	edits: TextEdit[],
	lines: TextRange,
): KeyEdit {
	const inside = edits.every(({ range }) => range.start >= lines.start && range.end <= lines.end);
	const after = readFrontMatter(applyEdits(text, edits));
	const wanted: Record<string, YamlValue> = Object.assign(Object.create(null), before.data);
	if (value === undefined) delete wanted[key];
	else wanted[key] = value;
	if (inside && !after.problem && after.block && sameValues(after.data, wanted)) return { kind: 'edits', edits };
	return refused(`"${key}" cannot be changed without touching other lines of the front matter; change it by hand.`);
}

function replace(range: TextRange, newText: string): TextEdit {
	return { range, newText };
}

function refused(reason: string): KeyEdit {
	return { kind: 'refused', reason };
}
