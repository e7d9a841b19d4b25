import * as vscode from 'vscode';
import type { Session } from '../session';
import { makeBeside } from './makeBeside';
import { type CommandHandler, targetOf, valueIn } from './target';

/** Extract Epic: a story that is more than one becomes the first of an epic, which is open beside it. */
export function extractEpic(session: Session): CommandHandler {
	return async (first) => {
		const entry = await targetOf(session, first);
		if (!entry) return;
		const said = valueIn(first);
		const title =
			said ??
			(await vscode.window.showInputBox({
				title: vscode.l10n.t('Make an epic of {0}', entry.id),
				prompt: vscode.l10n.t('Title of the epic; {0} then belongs to it', entry.id),
				value: entry.title,
				ignoreFocusOut: true,
			}));
		if (!title?.trim()) return;
		await makeBeside(
			session,
			{ entry, plan: (now) => session.backlog.planner.extractEpic(now, title), decided: said !== undefined },
			(id) => vscode.l10n.t('{0} belongs to the new epic {1}.', entry.id, id),
		);
	};
}
