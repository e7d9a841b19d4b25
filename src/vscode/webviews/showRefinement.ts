import type * as vscode from 'vscode';
import { isFromSession } from '../../protocol/sessionMessages';
import { sessionStrings } from '../../protocol/sessionStrings';
import type { Session } from '../session';
import { fillPanel } from './fillPanel';
import { createRefinementDesk } from './refinementDesk';
import { createRefinementHost } from './refinementHost';
import { translated } from './translated';

/**
 * Fills a panel with a refinement session and keeps it in step until the panel is closed.
 * @param returned true after a reload of the window: then no session begins that nobody has asked for
 */
export function showRefinement(
	panel: vscode.WebviewPanel,
	returned: boolean,
	session: Session,
	{ extensionUri, workspaceState }: vscode.ExtensionContext,
): void {
	const words = translated(sessionStrings);
	const host = createRefinementHost({
		session,
		memory: workspaceState,
		desk: createRefinementDesk(panel),
		words,
		returned,
		post: (message) => void panel.webview.postMessage(message),
	});
	fillPanel(panel, session, extensionUri, { name: 'refinement', words, accepts: isFromSession, host });
}
