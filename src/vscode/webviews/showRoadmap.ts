import type * as vscode from 'vscode';
import { isFromRoadmap } from '../../protocol/roadmapMessages';
import { roadmapStrings } from '../../protocol/roadmapStrings';
import type { Session } from '../session';
import { fillPanel } from './fillPanel';
import { createRoadmapHost } from './roadmapHost';
import { translated } from './translated';

/** Fills a panel with the roadmap and keeps it in step until the panel is closed. */
export function showRoadmap(panel: vscode.WebviewPanel, session: Session, context: vscode.ExtensionContext): void {
	fillPanel(panel, session, context.extensionUri, {
		name: 'roadmap',
		words: translated(roadmapStrings),
		accepts: isFromRoadmap,
		host: createRoadmapHost(session, context, (message) => void panel.webview.postMessage(message)),
	});
	void session.start();
}
