import * as vscode from 'vscode';
import type { Session } from '../session';
import { BacklogRows } from './backlogRows';
import { filterBacklog } from './filterBacklog';
import { groupBy } from './groupBy';
import { revealActive } from './revealActive';
import { createTopReadiness } from './topReadiness';
import { treeDrop } from './treeDrop';
import { TreeNode } from './treeNode';
import { createViewChoices } from './viewChoices';
import { keepViewState } from './viewState';

/**
 * The Backlog view in the side bar, with the commands that belong to it.
 * @param memory where the grouping is remembered for the workspace
 */
export function registerBacklogView(session: Session, memory: vscode.Memento): vscode.Disposable {
	const choices = createViewChoices(memory);
	const readiness = createTopReadiness(session);
	const rows = new BacklogRows(session, choices, readiness);
	const view = vscode.window.createTreeView('backlogRefinery.backlog', {
		treeDataProvider: rows,
		dragAndDropController: treeDrop(session, rows),
		showCollapseAll: true,
		canSelectMany: true,
	});
	const commands: Readonly<Record<string, (argument?: unknown) => unknown>> = {
		filter: () => filterBacklog(session, choices, rows, view),
		clearFilter: () => choices.setFilter(''),
		groupBy: () => groupBy(choices),
		refresh: () => session.reload(),
		showClosed: () => choices.setShowClosed(true),
		hideClosed: () => choices.setShowClosed(false),
		showMore: (row) => row instanceof TreeNode && rows.showMore(row),
		// A key press comes without the rows it is meant for.
		moveSelectedUp: () => onSelection(view, 'moveUp'),
		moveSelectedDown: () => onSelection(view, 'moveDown'),
		moveSelectedTop: () => onSelection(view, 'moveTop'),
		moveSelectedBottom: () => onSelection(view, 'moveBottom'),
		renameSelected: () => onSelection(view, 'renameItem'),
	};
	return vscode.Disposable.from(
		choices,
		readiness,
		rows,
		view,
		keepViewState(view, session, rows, choices, readiness),
		revealActive(view, session, rows),
		...Object.entries(commands).map(([name, run]) => vscode.commands.registerCommand(`backlogRefinery.${name}`, run)),
	);
}

function onSelection({ selection }: vscode.TreeView<TreeNode>, command: string): Thenable<unknown> {
	return vscode.commands.executeCommand(`backlogRefinery.${command}`, selection[0], selection);
}
