import type { TextEdit } from '../model/textEdit';
import { type TextRange, textIn } from '../model/textRange';
import type { Entry } from './entries';
import { lineEndBefore, lineStart, nextLine } from './lineScan';
import { scalarText } from './scalarText';

/** Writes one item; `old` is an item of the list whose style it shall have. */
export type ItemWriter = (item: string, old: string | undefined) => string;

/**
 * Changes the items of a list and keeps its form. Equal items at both ends stay untouched.
 * @param wanted at least one item
 * @returns undefined when the list is written in a way that cannot be kept
 */
export function editItems(
	text: string,
	entry: Entry,
	wanted: readonly string[],
	write: ItemWriter,
): TextEdit[] | undefined {
	const { items } = entry;
	if (!items || items.length === 0 || wanted.length === 0) return undefined;
	const change = changedPart(text, items, wanted);
	const old = items.slice(change.from, items.length - change.kept);
	const next = wanted.slice(change.from, wanted.length - change.kept);
	const written = new Map(items.map((item) => [scalarText(text, item).text, textIn(text, item)]));
	const token = (item: string, at: number) => {
		const known = written.get(item);
		const model = items[Math.min(at, items.length - 1)];
		return known && !/[\r\n]/.test(known) ? known : write(item, model && textIn(text, model));
	};
	const shared = Math.min(old.length, next.length);
	const edits: TextEdit[] = [];
	for (let i = 0; i < shared; i++) {
		const range = old[i];
		const item = next[i];
		if (!range || item === undefined || scalarText(text, range).text === item) continue;
		edits.push({ range, newText: token(item, change.from + i) });
	}
	const at = change.from + shared;
	const added = next.slice(shared).map((item) => token(item, at));
	const removed = { from: at, to: at + old.length - shared };
	const rest =
		entry.shape === 'flow'
			? flowEdits(text, items, at, added, removed)
			: blockEdits(text, entry, items, at, added, removed);
	return rest && [...edits, ...rest];
}

/** Where the two lists begin to differ, and how many items at the end they share. */
function changedPart(text: string, items: readonly TextRange[], wanted: readonly string[]) {
	const now = items.map((item) => scalarText(text, item).text);
	const most = Math.min(now.length, wanted.length);
	let from = 0;
	while (from < most && now[from] === wanted[from]) from++;
	let kept = 0;
	while (kept < most - from && now[now.length - 1 - kept] === wanted[wanted.length - 1 - kept]) kept++;
	return { from, kept };
}

interface Span {
	readonly from: number;
	readonly to: number;
}

function flowEdits(
	text: string,
	items: readonly TextRange[],
	at: number,
	added: readonly string[],
	removed: Span,
): TextEdit[] | undefined {
	const before = items[at - 1];
	const after = items[removed.to];
	if (added.length > 0) {
		const comma = separator(text, items);
		const joined = added.join(comma);
		if (before) return [insertion(before.end, comma + joined)];
		return after && [insertion(after.start, joined + comma)];
	}
	if (removed.from === removed.to) return [];
	const last = items[removed.to - 1];
	const first = items[removed.from];
	if (!last || !first) return undefined;
	if (before) return [{ range: { start: before.end, end: last.end }, newText: '' }];
	return after && [{ range: { start: first.start, end: after.start }, newText: '' }];
}

/** What stands between the items of a flow list. */
function separator(text: string, items: readonly TextRange[]): string {
	const [first, second] = items;
	const between = first && second ? text.slice(first.end, second.start) : ', ';
	return /^\s*,\s*$/.test(between) ? between : ', ';
}

function blockEdits(
	text: string,
	{ key }: Entry,
	items: readonly TextRange[],
	at: number,
	added: readonly string[],
	removed: Span,
): TextEdit[] | undefined {
	const startOf = (item: TextRange) => lineStart(text, item.start, key.start);
	const model = items.find((item) => item.end > item.start);
	const dash = model && text.slice(startOf(model), model.start);
	if (dash === undefined || !/^ *-[ \t]+$/.test(dash)) return undefined;
	if (added.length > 0) {
		const before = items[at - 1];
		const first = items[0];
		if (!first) return undefined;
		const place = before ? nextLine(text, before.end, text.length) : startOf(first);
		const eol = lineEndBefore(text, place);
		return [insertion(place, added.map((item) => dash + item + eol).join(''))];
	}
	return items
		.slice(removed.from, removed.to)
		.map((item) => ({ range: { start: startOf(item), end: nextLine(text, item.end, text.length) }, newText: '' }));
}

function insertion(at: number, newText: string): TextEdit {
	return { range: { start: at, end: at }, newText };
}
