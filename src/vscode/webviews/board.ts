import * as vscode from 'vscode';
import { isFromBoard } from '../../protocol/boardMessages';
import { boardStrings } from '../../protocol/boardStrings';
import type { Session } from '../session';
import { createNonce } from './nonce';
import { webviewHtml } from './webviewHtml';

const viewType = 'backlogRefinery.board';

/** Registers the board: the command that opens it, and its return after a reload of the window. */
export function registerBoard(session: Session, context: vscode.ExtensionContext): vscode.Disposable {
	let shown: vscode.WebviewPanel | undefined;
	const take = (panel: vscode.WebviewPanel) => {
		shown = panel;
		panel.onDidDispose(() => {
			if (shown === panel) shown = undefined;
		});
		showBoard(panel, session, context);
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

function showBoard(
	panel: vscode.WebviewPanel,
	session: Session,
	{ extensionUri: extension, workspaceState }: vscode.ExtensionContext,
): void {
	const { webview } = panel;
	const dist = vscode.Uri.joinPath(extension, 'dist', 'webview');
	webview.options = { enableScripts: true, localResourceRoots: [dist] };
	panel.iconPath = vscode.Uri.joinPath(extension, 'media', 'activity.svg');

	// What the board is told is a large part of the extension, and loads while the page does.
	const loading = import('./boardHost').then(({ createBoardHost }) =>
		createBoardHost(session, workspaceState, (message) => void webview.postMessage(message)),
	);
	let disposed = false;
	const listeners = vscode.Disposable.from(
		webview.onDidReceiveMessage(async (message: unknown) => {
			const host = await loading;
			if (disposed) return;
			if (isFromBoard(message)) await host.receive(message);
			else session.log.warn(`The board sent something unknown: ${JSON.stringify(message)}`);
		}),
		// A hidden page is thrown away by the editor and says `ready` when it is made anew.
		panel.onDidChangeViewState(async () => {
			if (!panel.visible) (await loading).hide();
		}),
	);
	panel.onDidDispose(async () => {
		disposed = true;
		listeners.dispose();
		(await loading).dispose();
	});

	const uri = (file: string) => webview.asWebviewUri(vscode.Uri.joinPath(dist, file)).toString();
	webview.html = webviewHtml({
		nonce: createNonce(),
		cspSource: webview.cspSource,
		scriptUri: uri('board.js'),
		styleUri: uri('board.css'),
		title: panel.title,
		lang: vscode.env.language,
		data: { strings: translated() },
	});
	void session.start();
}

function translated(): Record<string, string> {
	return Object.fromEntries(Object.entries(boardStrings).map(([name, text]) => [name, vscode.l10n.t(text)]));
}
