import { columnsOf, type ListedColumn, type ListedTask } from '../conventions/kanbnIndex';
import { type Entry, entryKey } from '../model/item';
import { applyEdits, changeBetween, type Plan, refused, type TextEdit } from '../model/textEdit';
import type { Placement } from '../priority/placement';
import { lineEndOf } from '../util/lineEnd';
import { moveLabel } from './moveItems';

/** The file that lists items in order, and its text. */
export interface ListFile {
	readonly uri: string;
	readonly path: string;
	readonly text: string;
}

/** Moves items to one place of their column in a list, as one step; they keep their order among each other. */
export function moveAllInList(
	entries: readonly Entry[],
	moving: readonly Entry[],
	list: ListFile,
	placement: Placement,
): Plan {
	const inOrder = entries.filter((entry) => moving.includes(entry));
	// Each next one goes right to the place, so at the top and behind an item the last goes first.
	if (placement.kind === 'top' || placement.kind === 'after') inOrder.reverse();
	let { text } = list;
	for (const entry of inOrder) {
		const plan = moveInList(entries, entry, { ...list, text }, placement);
		if (plan.kind === 'refused') return plan;
		for (const { before, edits } of plan.edits) text = applyEdits(before, edits);
	}
	const edits =
		text === list.text ? [] : [{ uri: list.uri, before: list.text, edits: [changeBetween(list.text, text)] }];
	return { kind: 'change', label: moveLabel(inOrder), edits };
}

/** Moves an item within its column of a list by moving its one line. */
function moveInList(entries: readonly Entry[], moving: Entry, list: ListFile, placement: Placement): Plan {
	const columns = columnsOf(list.text);
	const own = placeOf(columns, moving.id);
	if (!own)
		return refused(`${list.path} does not list ${moving.id}, so it has no place in the order: list it there first.`);
	const label = `Move ${moving.id}`;
	const { column, task } = own;
	const others = column.tasks.filter((other) => other !== task);
	let before: ListedTask | undefined;
	if ('key' in placement) {
		const anchor = entries.find((entry) => entryKey(entry) === placement.key);
		const at = others.findIndex(({ id }) => anchor && sameId(id, anchor.id));
		if (at < 0) {
			return refused(
				`${anchor?.id ?? 'The other item'} stands in another column than ${moving.id}. Set the status of ${moving.id} first.`,
			);
		}
		before = others[placement.kind === 'before' ? at : at + 1];
	} else if (placement.kind === 'top') before = others[0];
	const at = before ? before.line.start : endOf(list.text, others, column);
	if (column.tasks[column.tasks.indexOf(task) + 1] === before) return { kind: 'change', label, edits: [] };
	return { kind: 'change', label, edits: [{ uri: list.uri, before: list.text, edits: moveLine(list.text, task, at) }] };
}

/** Moves an item to the end of another column of a list, which is how its status is set. */
export function setColumn(moving: Entry, list: ListFile, status: string, label: string): Plan {
	const columns = columnsOf(list.text);
	const column = columns.find(({ name }) => name === status);
	const own = placeOf(columns, moving.id);
	if (!column) return refused(`${list.path} has no column "${status}".`);
	if (own?.column === column) return { kind: 'change', label, edits: [] };
	const at = endOf(list.text, column.tasks, column);
	const edits = own
		? moveLine(list.text, own.task, at)
		: [
				{
					range: { start: at, end: at },
					newText: `- [${moving.id}](tasks/${encodeURI(moving.id)}.md)${lineEndOf(list.text)}`,
				},
			];
	return { kind: 'change', label, edits: [{ uri: list.uri, before: list.text, edits }] };
}

function placeOf(columns: readonly ListedColumn[], id: string) {
	for (const column of columns) {
		const task = column.tasks.find((listed) => sameId(listed.id, id));
		if (task) return { column, task };
	}
	return undefined;
}

function sameId(a: string, b: string): boolean {
	return a.toLowerCase() === b.toLowerCase();
}

function endOf(text: string, tasks: readonly ListedTask[], column: ListedColumn): number {
	return Math.min(tasks.at(-1)?.line.end ?? column.firstLine, text.length);
}

function moveLine(text: string, { line }: ListedTask, at: number): readonly TextEdit[] {
	const eol = lineEndOf(text);
	const written = text.slice(line.start, line.end).replace(/\r?\n$/, '');
	const lead = at > 0 && text[at - 1] !== '\n' ? eol : '';
	return [
		{ range: { start: line.start, end: line.end }, newText: '' },
		{ range: { start: at, end: at }, newText: `${lead}${written}${lead ? '' : eol}` },
	];
}
