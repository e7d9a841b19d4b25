import * as vscode from 'vscode';
import type { Entry } from '../../core/model/item';
import { isClosed } from '../../core/model/status';
import type { Session } from '../session';

/** Lets the user choose one of the open stories, in product order. */
export async function pickStory({ backlog }: Session): Promise<Entry | undefined> {
	const stories = backlog.index.entries.filter(({ type, status }) => type === 'story' && !isClosed(status.category));
	if (stories.length === 0) {
		void vscode.window.showInformationMessage(vscode.l10n.t('There is no open story in this folder.'));
		return undefined;
	}
	const items = stories.map((entry) => ({
		label: entry.title,
		description: `${entry.id} · ${entry.status.text}`,
		entry,
	}));
	const placeHolder = vscode.l10n.t('Choose a story');
	return (await vscode.window.showQuickPick(items, { placeHolder, matchOnDescription: true }))?.entry;
}
