import * as vscode from 'vscode';
import { isFromSession } from '../../protocol/sessionMessages';
import { sessionStrings } from '../../protocol/sessionStrings';
import type { CommandHandler } from '../commands/target';
import type { Session } from '../session';
import { fillPanel } from './fillPanel';
import { createRefinementDesk, makeRoom, pageColumn } from './refinementDesk';
import { createRefinementHost } from './refinementHost';
import { translated } from './translated';

/** True while a session's page is open, for the key that leads back to it. */
const openKey = 'backlogRefinery.inSession';

/** Start Refinement Session: the page beside the editor, or back to it when it is open. */
export function startRefinement(session: Session, context: vscode.ExtensionContext): CommandHandler {
	let shown: vscode.WebviewPanel | undefined;
	context.subscriptions.push({ dispose: () => shown?.dispose() });
	return async () => {
		if (shown) return shown.reveal(shown.viewColumn, false);
		const title = vscode.l10n.t('Refinement session');
		await makeRoom();
		const panel = vscode.window.createWebviewPanel('backlogRefinery.session', title, pageColumn);
		shown = panel;
		panel.onDidDispose(() => {
			shown = undefined;
			void vscode.commands.executeCommand('setContext', openKey, false);
		});
		void vscode.commands.executeCommand('setContext', openKey, true);
		showRefinement(panel, session, context);
	};
}

function showRefinement(
	panel: vscode.WebviewPanel,
	session: Session,
	{ extensionUri, workspaceState }: vscode.ExtensionContext,
): void {
	const words = translated(sessionStrings);
	const host = createRefinementHost({
		session,
		memory: workspaceState,
		desk: createRefinementDesk(panel),
		words,
		post: (message) => void panel.webview.postMessage(message),
	});
	fillPanel(panel, session, extensionUri, { name: 'refinement', words, accepts: isFromSession, host });
}
