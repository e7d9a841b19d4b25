import * as vscode from 'vscode';
import type { Session } from '../session';
import { registerPagePanel } from './pagePanel';

/** Registers the refinement session: the command that starts it or leads back to it, and its return after a reload of the window. */
export function registerRefinement(session: Session, context: vscode.ExtensionContext): vscode.Disposable {
	return registerPagePanel({
		viewType: 'backlogRefinery.session',
		command: 'backlogRefinery.startSession',
		title: () => vscode.l10n.t('Refinement session'),
		// For the key that leads back to it.
		openKey: 'backlogRefinery.inSession',
		place: async () => (await import('./refinementDesk')).makeRoom(),
		load: async () => {
			const { showRefinement } = await import('./showRefinement');
			return (panel, returned) => showRefinement(panel, returned, session, context);
		},
	});
}
