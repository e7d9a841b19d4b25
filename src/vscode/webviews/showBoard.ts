import type * as vscode from 'vscode';
import { isFromBoard } from '../../protocol/boardMessages';
import { boardStrings } from '../../protocol/boardStrings';
import type { Session } from '../session';
import { createBoardHost } from './boardHost';
import { fillPanel } from './fillPanel';
import { translated } from './translated';

/** Fills a panel with a board and keeps it in step until the panel is closed. */
export function showBoard(
	panel: vscode.WebviewPanel,
	session: Session,
	{ extensionUri, workspaceState }: vscode.ExtensionContext,
): void {
	const host = createBoardHost(session, workspaceState, (message) => void panel.webview.postMessage(message));
	fillPanel(panel, session, extensionUri, {
		name: 'board',
		words: translated(boardStrings),
		accepts: isFromBoard,
		host,
	});
	void session.start();
}
