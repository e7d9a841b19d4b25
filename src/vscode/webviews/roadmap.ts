import * as vscode from 'vscode';
import type { Session } from '../session';
import { registerPagePanel } from './pagePanel';

/** Registers the roadmap's timeline: the command that opens it, and its return after a reload of the window. */
export function registerRoadmap(session: Session, context: vscode.ExtensionContext): vscode.Disposable {
	return registerPagePanel({
		viewType: 'backlogRefinery.roadmapPage',
		command: 'backlogRefinery.openRoadmap',
		title: () => vscode.l10n.t('Roadmap'),
		load: async () => {
			const { showRoadmap } = await import('./showRoadmap');
			return (panel) => showRoadmap(panel, session, context);
		},
	});
}
