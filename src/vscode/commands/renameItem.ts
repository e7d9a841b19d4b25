import * as vscode from 'vscode';
import type { Entry } from '../../core/model/item';
import { cancellationOf } from '../adapters/cancellation';
import type { Session } from '../session';
import { report } from './report';
import { type CommandHandler, targetOf } from './target';

/** Rename Id: asks for another id and writes it wherever the old one is mentioned, the file's name included. */
export function renameItem(session: Session): CommandHandler {
	return async (first) => {
		const entry = await targetOf(session, first);
		if (!entry) return;
		const id = await vscode.window.showInputBox({
			title: vscode.l10n.t('Rename {0}', entry.id),
			prompt: vscode.l10n.t('New id, for example US-12. All mentions and links follow.'),
			value: entry.id,
			valueSelection: [0, entry.id.length],
			validateInput: (text) => refusalOf(session, entry, text),
		});
		if (!id || id.trim() === entry.id) return;
		const options = {
			location: vscode.ProgressLocation.Notification,
			title: vscode.l10n.t('Looking for mentions of {0}', entry.id),
			cancellable: true,
		};
		const outcome = await vscode.window.withProgress(options, (_progress, token) =>
			session.change(() => session.backlog.planner.rename(entry, id, cancellationOf(token))),
		);
		report(session, outcome, vscode.l10n.t('{0} is now {1}.', entry.id, id));
	};
}

/** Renumber: gives the younger of the items with one id a free one. */
export function renumberItem(session: Session): CommandHandler {
	return async (first) => {
		const entry = await targetOf(session, first);
		if (!entry) return;
		const outcome = await session.change(() => session.backlog.planner.renumber(entry));
		report(session, outcome, vscode.l10n.t('The younger {0} has an id of its own now.', entry.id));
	};
}

function refusalOf({ backlog }: Session, entry: Entry, text: string): string | undefined {
	const id = text.trim();
	const other = id === entry.id ? undefined : backlog.index.find(id, entry).find((taken) => taken !== entry);
	return other && vscode.l10n.t('{0} is the id of {1} already.', id, other.path);
}
