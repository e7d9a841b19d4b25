import * as vscode from 'vscode';
import type { Item } from '../../core/model/item';
import { isClosed } from '../../core/model/status';
import type { Session } from '../session';
import { activeEntry, namedEntry } from './target';

/** Types of items that commands of the roadmap are about. */
export type PlannedType = 'goal' | 'epic';

/**
 * The goal or epic that a command is about: the one it was called with, else the one in the active editor, else one that the user
 * picks. Undefined when the user picked none, and when it was called with something else, of which the user is told.
 */
export async function targetOfType(session: Session, first: unknown, type: PlannedType): Promise<Item | undefined> {
	await session.start();
	const named = namedEntry(session, first);
	const entry = named ?? activeEntry(session);
	if (entry?.type === type && entry.readable) return entry;
	if (!named) return pick(session, type);
	const why = named.readable
		? type === 'goal'
			? vscode.l10n.t('{0} is of type {1}: choose a goal.', named.id, named.type)
			: vscode.l10n.t('{0} is of type {1}: choose an epic.', named.id, named.type)
		: vscode.l10n.t('{0} cannot be read: {1}', named.id, named.problems[0]?.message ?? '');
	void vscode.window.showErrorMessage(why);
	return undefined;
}

/** Those still open first. */
async function pick({ backlog }: Session, type: PlannedType): Promise<Item | undefined> {
	const items = backlog.index.entries
		.filter((entry): entry is Item => entry.readable && entry.type === type)
		.sort((a, b) => Number(isClosed(a.status.category)) - Number(isClosed(b.status.category)));
	if (items.length === 0) {
		const none =
			type === 'goal'
				? vscode.l10n.t('This backlog has no files for goals.')
				: vscode.l10n.t('This backlog has no files for epics.');
		void vscode.window.showInformationMessage(none);
		return undefined;
	}
	const choices = items.map((item) => ({ label: item.title, description: `${item.id} · ${item.status.text}`, item }));
	const placeHolder = type === 'goal' ? vscode.l10n.t('Choose a goal') : vscode.l10n.t('Choose an epic');
	return (await vscode.window.showQuickPick(choices, { placeHolder, matchOnDescription: true }))?.item;
}
