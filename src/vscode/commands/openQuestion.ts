import * as vscode from 'vscode';
import type { Session } from '../session';
import { showEntry } from './openItem';
import { questionFor } from './pickQuestion';
import { type CommandHandler, targetOf } from './target';

/** Open Question: its item's file at its line. */
export function openQuestion(session: Session): CommandHandler {
	return async (first) => {
		const entry = await targetOf(session, first);
		const title = vscode.l10n.t('Open a question of {0}', entry?.id ?? '');
		const question = entry && (await questionFor(session, entry, first, title));
		if (question) await showEntry(entry, question.line);
	};
}
