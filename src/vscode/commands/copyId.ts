import * as vscode from 'vscode';
import type { Session } from '../session';
import { quietFor } from './report';
import { type CommandHandler, targetsOf } from './target';

/** Copy Id: of all selected items, joined by commas. */
export function copyId(session: Session): CommandHandler {
	return async (first, second) => {
		const entries = await targetsOf(session, first, second, () => true);
		const ids = entries.map(({ id }) => id).join(', ');
		if (ids === '') return;
		await vscode.env.clipboard.writeText(ids);
		vscode.window.setStatusBarMessage(vscode.l10n.t('{0} copied', ids), quietFor);
	};
}
