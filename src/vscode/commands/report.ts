import * as vscode from 'vscode';
import type { Outcome, Session } from '../session';
import { tellOfTrust } from '../trust';

/** Milliseconds for which a quiet message stays. */
export const quietFor = 5000;

/**
 * Tells the user what a change came to: loudly and with the reason when it was refused, quietly when it was made.
 * @returns true when it was made
 */
export function report(session: Session, outcome: Outcome, message?: string): boolean {
	if (outcome.kind === 'refused') {
		session.log.warn(outcome.reason);
		void tellRefusal(outcome);
		return false;
	}
	if (message) vscode.window.setStatusBarMessage(message, quietFor);
	return true;
}

/** Like `report`, for changes that the user may not see or that touch several files: with a button that takes them back. */
export function reportWithUndo(session: Session, outcome: Outcome, message: string): boolean {
	if (outcome.kind === 'refused' || !outcome.undo) return report(session, outcome, message);
	const { undo } = outcome;
	const button = vscode.l10n.t('Undo');
	void vscode.window.showInformationMessage(message, button).then(async (answer) => {
		if (answer === button) report(session, await undo(), vscode.l10n.t('The change was taken back.'));
	});
	return true;
}

/** With a button for what would make the wish possible. */
async function tellRefusal({ reason, remedy }: Outcome & { kind: 'refused' }): Promise<void> {
	if (!vscode.workspace.isTrusted) return tellOfTrust(reason);
	if (!remedy) return void vscode.window.showErrorMessage(reason);
	const button = vscode.l10n.t('Re-space ranks…');
	if ((await vscode.window.showErrorMessage(reason, button)) !== button) return;
	await vscode.commands.executeCommand('backlogRefinery.respaceRanks', remedy);
}
