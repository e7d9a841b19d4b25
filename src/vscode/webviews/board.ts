import * as vscode from 'vscode';
import type { Session } from '../session';
import { registerPagePanel } from './pagePanel';

/** Registers the board: the command that opens it, and its return after a reload of the window. */
export function registerBoard(session: Session, context: vscode.ExtensionContext): vscode.Disposable {
	return registerPagePanel({
		viewType: 'backlogRefinery.board',
		command: 'backlogRefinery.openBoard',
		title: () => vscode.l10n.t('Backlog board'),
		load: async () => {
			const { showBoard } = await import('./showBoard');
			return (panel) => showBoard(panel, session, context);
		},
	});
}
