import * as vscode from 'vscode';
import { formatNumber } from '../numbers';
import type { BacklogRows } from './backlogRows';
import type { TreeNode } from './treeNode';
import type { ViewChoices } from './viewChoices';

/** Filter Backlog: the rows follow while the user types; Enter keeps the filter, Escape brings the one before back. */
export function filterBacklog(choices: ViewChoices, rows: BacklogRows, view: vscode.TreeView<TreeNode>): void {
	const before = choices.options.filter;
	let kept = false;
	const box = vscode.window.createInputBox();
	const clear: vscode.QuickInputButton = {
		iconPath: new vscode.ThemeIcon('clear-all'),
		tooltip: vscode.l10n.t('Clear filter'),
	};
	box.title = vscode.l10n.t('Filter backlog');
	box.placeholder = vscode.l10n.t('Words of title, id, label, epic or assignee, or status:ready');
	box.value = before;
	box.valueSelection = [0, before.length];
	box.buttons = [clear];
	// A look at the rows with the mouse does not mean that the filter is to go; picking one of them ends the typing.
	box.ignoreFocusOut = true;
	const keep = () => {
		kept = true;
		box.hide();
	};
	const tellCount = () => {
		const { shown, unfiltered } = rows.tree.counts;
		box.prompt = vscode.l10n.t('{0} of {1} stories', formatNumber(shown), formatNumber(unfiltered));
	};
	tellCount();
	const listeners = vscode.Disposable.from(
		box.onDidChangeValue((value) => choices.setFilter(value)),
		box.onDidAccept(keep),
		box.onDidTriggerButton(() => {
			choices.setFilter('');
			keep();
		}),
		rows.onDidRebuild(tellCount),
		view.onDidChangeSelection(({ selection }) => {
			if (selection.length > 0) keep();
		}),
		box.onDidHide(() => {
			if (!kept) choices.setFilter(before);
			listeners.dispose();
			box.dispose();
		}),
	);
	box.show();
}
