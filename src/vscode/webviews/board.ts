import * as vscode from 'vscode';
import type { Session } from '../session';

const viewType = 'backlogRefinery.board';

/** Registers the board: the command that opens it, and its return after a reload of the window. */
export function registerBoard(session: Session, context: vscode.ExtensionContext): vscode.Disposable {
	let shown: vscode.WebviewPanel | undefined;
	const take = (panel: vscode.WebviewPanel) => {
		shown = panel;
		panel.onDidDispose(() => {
			if (shown === panel) shown = undefined;
		});
		// What a board shows and does is a large part of the extension, and loads with the first one.
		void import('./showBoard').then(({ showBoard }) => {
			if (shown === panel) showBoard(panel, session, context);
		});
	};
	const open = () => {
		if (shown) return shown.reveal();
		take(vscode.window.createWebviewPanel(viewType, vscode.l10n.t('Backlog board'), vscode.ViewColumn.Active));
	};
	return vscode.Disposable.from(
		vscode.commands.registerCommand('backlogRefinery.openBoard', open),
		vscode.window.registerWebviewPanelSerializer(viewType, {
			async deserializeWebviewPanel(panel) {
				take(panel);
			},
		}),
		{ dispose: () => shown?.dispose() },
	);
}
