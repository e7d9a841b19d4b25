import * as vscode from 'vscode';
import { isFromSession } from '../../protocol/sessionMessages';
import { sessionStrings } from '../../protocol/sessionStrings';
import type { CommandHandler } from '../commands/target';
import type { Session } from '../session';
import { createNonce } from './nonce';
import { createRefinementDesk, makeRoom, pageColumn } from './refinementDesk';
import { createRefinementHost } from './refinementHost';
import { translated } from './translated';
import { webviewHtml } from './webviewHtml';

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
	{ extensionUri: extension, workspaceState }: vscode.ExtensionContext,
): void {
	const { webview } = panel;
	const dist = vscode.Uri.joinPath(extension, 'dist', 'webview');
	webview.options = { enableScripts: true, localResourceRoots: [dist] };
	panel.iconPath = vscode.Uri.joinPath(extension, 'media', 'activity.svg');
	const words = translated(sessionStrings);
	const host = createRefinementHost({
		session,
		memory: workspaceState,
		desk: createRefinementDesk(panel),
		words,
		post: (message) => void webview.postMessage(message),
	});
	const listeners = vscode.Disposable.from(
		host,
		webview.onDidReceiveMessage(async (message: unknown) => {
			if (!isFromSession(message))
				return session.log.warn(`The page of the session sent something unknown: ${JSON.stringify(message)}`);
			try {
				await host.receive(message);
			} catch (error) {
				session.log.error(`The session was asked for ${message.type}, which failed: ${String(error)}`);
			}
		}),
		panel.onDidChangeViewState(() => panel.visible || host.hide()),
	);
	panel.onDidDispose(() => listeners.dispose());
	const uri = (file: string) => webview.asWebviewUri(vscode.Uri.joinPath(dist, file)).toString();
	webview.html = webviewHtml({
		nonce: createNonce(),
		cspSource: webview.cspSource,
		scriptUri: uri('refinement.js'),
		styleUri: uri('refinement.css'),
		title: panel.title,
		lang: vscode.env.language,
		data: { strings: words },
	});
}
