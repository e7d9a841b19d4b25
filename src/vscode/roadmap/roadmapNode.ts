import type * as vscode from 'vscode';
import type { Entry, Item } from '../../core/model/item';
import type { KeyResult } from '../../core/model/keyResult';
import type { Outcome } from '../../core/roadmap/outcome';
import type { RoadmapRow } from '../../core/roadmap/roadmapRow';
import type { BacklogNode } from '../../core/tree/backlogNode';
import { noWork } from '../../core/tree/work';

/** What a goal is measured by, a row of its own below it. */
export interface KeyResultRow {
	readonly kind: 'key-result';
	readonly id: string;
	readonly parent: RoadmapRow;
	readonly goal: Item;
	readonly result: KeyResult;
	readonly outcome: Outcome;
}

/** Stands for the rows that are left out of a long list. */
export interface MoreRow {
	readonly kind: 'more';
	readonly id: string;
	readonly parent: RoadmapRow;
	readonly hidden: number;
}

export type ShownRow = RoadmapRow | KeyResultRow | MoreRow;

/** A row as the editor knows it: one object for as long as its id lives, with the newest row. */
export class RoadmapNode {
	/** By this commands know a row. */
	readonly isBacklogRow = true;

	constructor(
		public row: ShownRow,
		public item: vscode.TreeItem,
		private readonly rootsNow: () => readonly RoadmapRow[],
	) {}

	get entry(): Entry | undefined {
		return 'item' in this.row ? this.row.item : undefined;
	}

	/** This row and those beside it, as rows of the Backlog view. */
	get siblings(): readonly BacklogNode[] {
		const beside = this.row.parent ? this.row.parent.children : this.rootsNow();
		return beside.flatMap((row) => backlogNodeOf(row) ?? []);
	}
}

/** The row that the Backlog view would have for the same item. */
export function backlogNodeOf(row: ShownRow): (BacklogNode & { readonly kind: 'item' }) | undefined {
	if (!('item' in row)) return undefined;
	const work =
		row.kind === 'epic' ? row.epic.work : 'work' in row ? row.work : row.kind === 'vision' ? noWork : undefined;
	return { kind: 'item', id: row.id, parent: undefined, children: [], entry: row.item, work };
}

/** Whether a row stands for something of the roadmap, so that it can be dragged or dropped on. */
export function isRoadmapRow(row: ShownRow): row is RoadmapRow {
	return row.kind !== 'key-result' && row.kind !== 'more';
}

/** The rows below one, key results before what serves the goal: all of them, or the first `limit` and a row for the others. */
export function rowsBelow(row: ShownRow, limit: number): readonly ShownRow[] {
	if (!isRoadmapRow(row)) return [];
	const rows = allBelow(row);
	if (rows.length <= limit) return rows;
	return [...rows.slice(0, limit), { kind: 'more', id: `${row.id} more`, parent: row, hidden: rows.length - limit }];
}

function allBelow(row: RoadmapRow): readonly ShownRow[] {
	if (row.kind !== 'goal') return row.children;
	const results = row.outcomes.flatMap((outcome, at): KeyResultRow[] => {
		const result = row.item.facts?.keyResults?.[at];
		const id = `${row.id} key result ${at}`;
		return result ? [{ kind: 'key-result', id, parent: row, goal: row.item, result, outcome }] : [];
	});
	return [...results, ...row.children];
}
