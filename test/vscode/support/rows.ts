import * as vscode from 'vscode';
import type { Log } from '../../../src/vscode/log';
import { createSession, type Session } from '../../../src/vscode/session';
import { BacklogRows } from '../../../src/vscode/views/backlogRows';
import { createTopReadiness, type TopReadiness } from '../../../src/vscode/views/topReadiness';
import { treeDrop } from '../../../src/vscode/views/treeDrop';
import type { TreeNode } from '../../../src/vscode/views/treeNode';
import { createViewChoices, type ViewChoices } from '../../../src/vscode/views/viewChoices';
import { Memory } from './memory';

/** The parts of the Backlog view without the view itself, which cannot be looked into from here. */
export interface ViewParts extends vscode.Disposable {
	readonly session: Session;
	readonly choices: ViewChoices;
	readonly readiness: TopReadiness;
	readonly rows: BacklogRows;
	readonly memory: vscode.Memento;
	/** The row with a label, at any depth. */
	row(label: string): TreeNode;
	item(label: string): vscode.TreeItem;
	/** Labels of all rows, indented. */
	drawn(): string[];
	drop(labels: readonly string[], target: string): Promise<void>;
}

const log: Log = { info() {}, warn() {}, error() {}, show() {} };

export async function viewParts(): Promise<ViewParts> {
	const session = createSession(log, {});
	const memory = new Memory();
	const choices = createViewChoices(memory);
	const readiness = createTopReadiness(session);
	const rows = new BacklogRows(session, choices, readiness);
	const drag = treeDrop(session, rows);
	const { token } = new vscode.CancellationTokenSource();
	await session.start();

	const all = (parent?: TreeNode): TreeNode[] => rows.rowsBelow(parent).flatMap((child) => [child, ...all(child)]);
	const labelOf = (row: TreeNode) => String(rows.getTreeItem(row).label);
	const row = (label: string) => {
		const found = all().find((each) => labelOf(each) === label);
		if (!found) throw new Error(`There is no row "${label}" among ${all().map(labelOf).join(', ')}`);
		return found;
	};
	const drawn = (parent?: TreeNode, indent = ''): string[] =>
		rows.rowsBelow(parent).flatMap((child) => [indent + labelOf(child), ...drawn(child, `${indent}  `)]);
	return {
		session,
		choices,
		readiness,
		rows,
		memory,
		row,
		item: (label) => rows.getTreeItem(row(label)),
		drawn: () => drawn(),
		async drop(labels, target) {
			const data = new vscode.DataTransfer();
			await drag.handleDrag?.(labels.map(row), data, token);
			await drag.handleDrop?.(row(target), data, token);
		},
		dispose: () => vscode.Disposable.from(choices, readiness, rows, session).dispose(),
	};
}
