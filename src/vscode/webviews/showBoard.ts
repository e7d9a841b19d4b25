import type * as vscode from 'vscode';
import { isFromBoard } from '../../protocol/boardMessages';
import { boardStrings } from '../../protocol/boardStrings';
import type { Session } from '../session';
import { createBoardHost } from './boardHost';
import { showPage } from './showPage';

/** Fills a panel with a board and keeps it in step until the panel is closed. */
export function showBoard(
	panel: vscode.WebviewPanel,
	session: Session,
	{ extensionUri, workspaceState }: vscode.ExtensionContext,
): void {
	showPage(panel, session, extensionUri, {
		name: 'board',
		strings: boardStrings,
		isMessage: isFromBoard,
		host: createBoardHost(session, workspaceState, (message) => void panel.webview.postMessage(message)),
	});
}
