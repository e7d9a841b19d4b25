import * as vscode from 'vscode';
import { formatNumber } from '../numbers';
import type { Session } from '../session';
import type { BacklogRows } from './backlogRows';
import { pickFilter } from './pickFilter';
import type { TreeNode } from './treeNode';
import type { ViewChoices } from './viewChoices';

/** Filter Backlog: the rows follow while the user types; Enter keeps the filter, Escape brings the one before back. */
export function filterBacklog(
	session: Session,
	choices: ViewChoices,
	rows: BacklogRows,
	view: vscode.TreeView<TreeNode>,
): void {
	const before = choices.options.filter;
	let kept = false;
	const box = vscode.window.createInputBox();
	const clear: vscode.QuickInputButton = {
		iconPath: new vscode.ThemeIcon('clear-all'),
		tooltip: vscode.l10n.t('Clear filter'),
	};
	const pick: vscode.QuickInputButton = {
		iconPath: new vscode.ThemeIcon('history'),
		tooltip: vscode.l10n.t('Saved views and last filters'),
	};
	box.title = vscode.l10n.t('Filter backlog');
	box.placeholder = vscode.l10n.t('For example status:ready epic:EP-3 points>3 -label:tech password');
	box.value = before;
	box.valueSelection = [0, before.length];
	box.buttons = [pick, clear];
	// A look at the rows with the mouse does not mean that the filter is to go; picking one of them ends the typing.
	box.ignoreFocusOut = true;
	const keep = () => {
		kept = true;
		choices.rememberFilter();
		box.hide();
	};
	const tellResult = () => {
		const { counts, filterProblem } = rows.tree;
		box.prompt = vscode.l10n.t('{0} of {1} stories', formatNumber(counts.shown), formatNumber(counts.unfiltered));
		// A warning, since the rest of the filter holds and Enter keeps it.
		box.validationMessage = filterProblem && {
			message: filterProblem,
			severity: vscode.InputBoxValidationSeverity.Warning,
		};
	};
	tellResult();
	const listeners = vscode.Disposable.from(
		box.onDidChangeValue((value) => choices.setFilter(value)),
		box.onDidAccept(keep),
		box.onDidTriggerButton((button) => {
			if (button === clear) choices.setFilter('');
			keep();
			if (button === pick) void pickFilter(session, choices);
		}),
		rows.onDidRebuild(tellResult),
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
