import type * as vscode from 'vscode';
import { isFromRoadmap } from '../../protocol/roadmapMessages';
import { roadmapStrings } from '../../protocol/roadmapStrings';
import type { Session } from '../session';
import { fillPanel } from './fillPanel';
import { createRoadmapHost } from './roadmapHost';
import { translated } from './translated';

/** Fills a panel with the roadmap and keeps it in step until the panel is closed. */
export function showRoadmap(
	panel: vscode.WebviewPanel,
	session: Session,
	{ extensionUri, globalStorageUri }: vscode.ExtensionContext,
): void {
	fillPanel(panel, session, extensionUri, {
		name: 'roadmap',
		words: translated(roadmapStrings),
		accepts: isFromRoadmap,
		host: createRoadmapHost(session, globalStorageUri, (message) => void panel.webview.postMessage(message)),
	});
	void session.start();
}
