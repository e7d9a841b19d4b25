import * as vscode from 'vscode';
import type { Entry } from '../../core/model/item';
import type { ItemType } from '../../core/model/itemType';
import { isClosed } from '../../core/model/status';
import type { Session } from '../session';

/** Lets the user choose one of the open stories, in product order. */
export function pickStory(session: Session): Promise<Entry | undefined> {
	const { t } = vscode.l10n;
	return pickOpen(session, 'story', t('Choose a story'), t('There is no open story in this folder.'));
}

/** The same for epics. */
export function pickEpic(session: Session): Promise<Entry | undefined> {
	const { t } = vscode.l10n;
	return pickOpen(session, 'epic', t('Choose an epic'), t('There is no open epic in this folder.'));
}

async function pickOpen(
	{ backlog }: Session,
	wanted: ItemType,
	placeHolder: string,
	none: string,
): Promise<Entry | undefined> {
	const open = backlog.index.entries.filter(({ type, status }) => type === wanted && !isClosed(status.category));
	if (open.length === 0) {
		void vscode.window.showInformationMessage(none);
		return undefined;
	}
	const items = open.map((entry) => ({
		label: entry.title,
		description: `${entry.id} · ${entry.status.text}`,
		entry,
	}));
	return (await vscode.window.showQuickPick(items, { placeHolder, matchOnDescription: true }))?.entry;
}
