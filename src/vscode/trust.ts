import * as vscode from 'vscode';

/** What holds where the workspace is not trusted, as a sentence of its own. */
export function readingOnly(): string {
	return vscode.l10n.t('The workspace is not trusted, so the backlog is open for reading only.');
}

/** Why a page changes nothing, behind a colon; undefined where the workspace is trusted. */
export function whyReadOnly(): string | undefined {
	if (vscode.workspace.isTrusted) return undefined;
	return vscode.l10n.t('the workspace is not trusted. The command “Workspaces: Manage Workspace Trust” changes that.');
}

/**
 * Says what cannot be done because the workspace is not trusted, and offers the way to trust it.
 * @param message what that is
 */
export async function tellOfTrust(message = readingOnly()): Promise<void> {
	const manage = vscode.l10n.t('Manage workspace trust');
	if ((await vscode.window.showWarningMessage(message, manage)) === manage)
		await vscode.commands.executeCommand('workbench.trust.manage');
}
