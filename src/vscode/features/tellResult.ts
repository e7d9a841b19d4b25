import * as vscode from 'vscode';
import type { BacklogCheckResult } from './backlogCheck';

/** Says in one sentence what a run over the backlog found, and leads to it. */
export function tellResult(result: BacklogCheckResult): void {
	const sentence = sentenceFor(result);
	if (result.problems === 0) {
		void vscode.window.showInformationMessage(sentence);
		return;
	}
	const show = vscode.l10n.t('Show problems');
	void vscode.window.showInformationMessage(sentence, show).then((answer) => {
		if (answer === show) void vscode.commands.executeCommand('workbench.panel.markers.view.focus');
	});
}

function sentenceFor({ problems, affected, checked, total }: BacklogCheckResult): string {
	const { t } = vscode.l10n;
	if (checked < total) {
		return problems === 0
			? t('The check was cancelled after {0} of {1} items: no problems so far.', checked, total)
			: t(
					'The check was cancelled after {0} of {1} items. What was found by then stays: {2} in {3}.',
					checked,
					total,
					problemCount(problems),
					itemCount(affected),
				);
	}
	if (problems === 0) return t('No problems in {0}.', itemCount(total));
	return t('{0} in {1} of {2}.', problemCount(problems), affected, itemCount(total));
}

function problemCount(count: number): string {
	return count === 1 ? vscode.l10n.t('1 problem') : vscode.l10n.t('{0} problems', count);
}

function itemCount(count: number): string {
	return count === 1 ? vscode.l10n.t('1 item') : vscode.l10n.t('{0} items', count);
}
