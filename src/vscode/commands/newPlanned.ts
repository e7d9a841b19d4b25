import * as vscode from 'vscode';
import type { Session } from '../session';
import { choose } from './choose';
import { askForFolder, makeItem } from './newStory';
import { goalChoices } from './setGoal';
import { type CommandHandler, valueIn } from './target';

/** New Epic, New Goal: a title, for an epic the goal that it serves, and the file is open. */
export function newPlanned(session: Session, type: 'epic' | 'goal'): CommandHandler {
	return async (first) => {
		await session.start();
		if (!vscode.workspace.workspaceFolders?.length) return askForFolder();
		const said = valueIn(first);
		const title = said ?? (await askForTitle(type));
		if (!title?.trim()) return;
		const goals = said === undefined && type === 'epic' ? goalChoices(session, undefined) : [];
		const { t } = vscode.l10n;
		const none = { label: t('No goal yet'), value: '' };
		const goal = goals.length > 0 ? await choose(title, t('Choose the goal that it serves'), [none, ...goals]) : '';
		if (goal === undefined) return;
		await makeItem(session, type, title, goal === '' ? [] : [{ field: 'goal', words: goal }]);
	};
}

function askForTitle(type: 'epic' | 'goal'): Thenable<string | undefined> {
	const { t } = vscode.l10n;
	const [title, prompt] =
		type === 'epic'
			? [t('New epic'), t('A title of a few words, for example: Password recovery')]
			: [t('New goal'), t('What is to be reached, for example: Fewer abandoned checkouts')];
	return vscode.window.showInputBox({ title, prompt, ignoreFocusOut: true });
}
