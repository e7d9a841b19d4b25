import * as vscode from 'vscode';
import type { FromBoard } from '../../protocol/board';
import { isFromBoard } from '../../protocol/boardMessages';
import { boardStrings } from '../../protocol/boardStrings';
import type { Session } from '../session';
import { createBoardFeed } from './boardFeed';
import { createBoardMoves } from './boardMoves';
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
		showBoard(panel, session, context.extensionUri);
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

function showBoard(panel: vscode.WebviewPanel, session: Session, extension: vscode.Uri): void {
	const { webview } = panel;
	const dist = vscode.Uri.joinPath(extension, 'dist', 'webview');
	webview.options = { enableScripts: true, localResourceRoots: [dist] };
	panel.iconPath = vscode.Uri.joinPath(extension, 'media', 'activity.svg');

	const feed = createBoardFeed(session, (message) => void webview.postMessage(message));
	const moves = createBoardMoves(session);
	const listeners = vscode.Disposable.from(
		feed,
		webview.onDidReceiveMessage(async (message: unknown) => {
			if (!isFromBoard(message))
				return session.log.warn(`The board sent something unknown: ${JSON.stringify(message)}`);
			if (message.type === 'ready' || message.type === 'resend') return feed.restart();
			if (message.type !== 'move' && message.type !== 'undo') return passOn(message, session);
			const answer = await (message.type === 'move' ? moves.move(message) : moves.undo(message.move));
			feed.flush();
			await webview.postMessage(answer);
		}),
		// A hidden page is thrown away by the editor and says `ready` when it is made anew.
		panel.onDidChangeViewState(() => panel.visible || feed.pause()),
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
		data: { strings: translated() },
	});
	void session.start();
}

/** What the board leaves to commands that exist anyway. */
function passOn(message: Exclude<FromBoard, { type: 'ready' | 'resend' | 'move' | 'undo' }>, session: Session): void {
	if (message.type === 'problem') {
		session.log.error(`The board met a problem: ${message.text}`);
		return;
	}
	const command = {
		open: 'openItem',
		'set-points': 'setPoints',
		'set-status': 'setStatus',
		'create-sample': 'createSample',
		'open-log': 'showLog',
	}[message.type];
	const argument = 'key' in message ? [{ key: message.key }] : [];
	void vscode.commands.executeCommand(`backlogRefinery.${command}`, ...argument);
}

function translated(): Record<string, string> {
	return Object.fromEntries(Object.entries(boardStrings).map(([name, text]) => [name, vscode.l10n.t(text)]));
}
