import type * as vscode from 'vscode';
import { isFromRoadmap } from '../../protocol/roadmapMessages';
import { roadmapStrings } from '../../protocol/roadmapStrings';
import type { Session } from '../session';
import { createRoadmapHost } from './roadmapHost';
import { showPage } from './showPage';

/** Fills a panel with the roadmap and keeps it in step until the panel is closed. */
export function showRoadmap(
	panel: vscode.WebviewPanel,
	session: Session,
	{ extensionUri, globalStorageUri }: vscode.ExtensionContext,
): void {
	showPage(panel, session, extensionUri, {
		name: 'roadmap',
		strings: roadmapStrings,
		isMessage: isFromRoadmap,
		host: createRoadmapHost(session, globalStorageUri, (message) => void panel.webview.postMessage(message)),
	});
}
