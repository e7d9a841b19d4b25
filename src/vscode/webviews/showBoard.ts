import * as vscode from 'vscode';
import { isFromBoard } from '../../protocol/boardMessages';
import { boardStrings } from '../../protocol/boardStrings';
import type { Session } from '../session';
import { createBoardHost } from './boardHost';
import { createNonce } from './nonce';
import { translated } from './translated';
import { webviewHtml } from './webviewHtml';

/** Fills a panel with a board and keeps it in step until the panel is closed. */
export function showBoard(
	panel: vscode.WebviewPanel,
	session: Session,
	{ extensionUri: extension, workspaceState }: vscode.ExtensionContext,
): void {
	const { webview } = panel;
	const dist = vscode.Uri.joinPath(extension, 'dist', 'webview');
	webview.options = { enableScripts: true, localResourceRoots: [dist] };
	panel.iconPath = vscode.Uri.joinPath(extension, 'media', 'activity.svg');

	const host = createBoardHost(session, workspaceState, (message) => void webview.postMessage(message));
	const listeners = vscode.Disposable.from(
		host,
		webview.onDidReceiveMessage(async (message: unknown) => {
			if (!isFromBoard(message))
				return session.log.warn(`The board sent something unknown: ${JSON.stringify(message)}`);
			try {
				await host.receive(message);
			} catch (error) {
				session.log.error(`The board asked for ${message.type}, which failed: ${String(error)}`);
			}
		}),
		// A hidden page is thrown away by the editor and says `ready` when it is made anew.
		panel.onDidChangeViewState(() => panel.visible || host.hide()),
	);
	panel.onDidDispose(() => listeners.dispose());

	const uri = (file: string) => webview.asWebviewUri(vscode.Uri.joinPath(dist, file)).toString();
	webview.html = webviewHtml({
		nonce: createNonce(),
		cspSource: webview.cspSource,
		scriptUri: uri('board.js'),
		styleUri: uri('board.css'),
		title: panel.title,
		lang: vscode.env.language,
		data: { strings: translated(boardStrings) },
	});
	void session.start();
}
