import * as vscode from 'vscode';
import { type FromPicture, isFromPicture } from '../../protocol/picture';
import type { Session } from '../session';
import { fillPanel } from './fillPanel';

/** Milliseconds for which the page may draw; the largest picture takes a few seconds. */
const limit = 60_000;

/**
 * Draws an SVG in a page of its own, since only pages can draw, and closes the page.
 * @returns undefined when the user closed it before
 */
export async function drawPicture(
	session: Session,
	extension: vscode.Uri,
	svg: string,
): Promise<FromPicture | undefined> {
	const panel = vscode.window.createWebviewPanel(
		'backlogRefinery.picture',
		vscode.l10n.t('Drawing the picture…'),
		{ viewColumn: freeColumn(), preserveFocus: true },
		{ retainContextWhenHidden: true },
	);
	let timer: number | undefined;
	try {
		return await new Promise<FromPicture | undefined>((resolve) => {
			timer = setTimeout(() => {
				resolve({ type: 'failed', reason: vscode.l10n.t('The page that draws does not answer.') });
			}, limit);
			fillPanel(panel, session, extension, {
				name: 'picture',
				words: {},
				data: { svg },
				images: 'blob:',
				accepts: isFromPicture,
				host: {
					receive: async (message) => resolve(message),
					hide() {},
					dispose: () => resolve(undefined),
				},
			});
		});
	} finally {
		clearTimeout(timer);
		panel.dispose();
	}
}

/** Beside a page: one that is hidden is made anew, and no longer knows what it could take back. */
function freeColumn(): vscode.ViewColumn {
	const { activeTab } = vscode.window.tabGroups.activeTabGroup;
	return activeTab?.input instanceof vscode.TabInputWebview ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active;
}
