import * as vscode from 'vscode';
import type { ItemType } from '../../core/model/itemType';
import type { Creation, Wish } from '../../core/refine/planner';
import type { Session } from '../session';
import { askedEpic } from './askedEpic';
import { report } from './report';
import { type CommandHandler, valueIn, wordsIn } from './target';

/**
 * New Story: a title, an epic where there are any, and the file is open with the cursor where the story is told. A key binding may
 * say both: `{ "value": "Pay by card", "epic": "EP-1" }`.
 */
export function newStory(session: Session): CommandHandler {
	return async (first) => {
		await session.start();
		if (!vscode.workspace.workspaceFolders?.length) return askForFolder();
		const said = valueIn(first);
		const title = said ?? (await askForTitle());
		if (!title?.trim()) return;
		const wishes = await askedEpic(session, title, { said: wordsIn(first, 'epic'), optional: said === undefined });
		if (wishes) await makeItem(session, 'story', title, wishes);
	};
}

/** Makes the file of a new item and shows it, with the cursor where it is to be written on. */
export async function makeItem(
	session: Session,
	type: ItemType,
	title: string,
	wishes: readonly Wish[],
): Promise<void> {
	let made: Creation | undefined;
	const outcome = await session.change(async () => {
		const plan = await session.backlog.planner.create(type, title, wishes);
		made = plan.kind === 'change' ? plan : undefined;
		return plan;
	});
	const uri = made?.creations?.[0]?.uri;
	if (!report(session, outcome, made && vscode.l10n.t('{0} was made.', made.id)) || !uri) return;
	const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true));
	const start = writingPlace(document);
	await vscode.window.showTextDocument(document, { selection: new vscode.Range(start, start) });
}

/** The first empty line below the front matter. */
function writingPlace(document: vscode.TextDocument): vscode.Position {
	let fences = 0;
	for (let line = 0; line < document.lineCount; line++) {
		const { text } = document.lineAt(line);
		if (text === '---') fences++;
		else if (fences === 2 && text === '') return new vscode.Position(line, 0);
	}
	return document.lineAt(document.lineCount - 1).range.end;
}

function askForTitle(): Thenable<string | undefined> {
	const prompt = vscode.l10n.t('A title of a few words, for example: Reset a forgotten password');
	return vscode.window.showInputBox({ title: vscode.l10n.t('New story'), prompt, ignoreFocusOut: true });
}

/** A backlog is a folder of files, so there must be a folder. */
export async function askForFolder(): Promise<void> {
	const open = vscode.l10n.t('Open folder');
	const answer = await vscode.window.showInformationMessage(
		vscode.l10n.t('A backlog lives in a folder of markdown files. Open one first.'),
		open,
	);
	if (answer === open) await vscode.commands.executeCommand('vscode.openFolder');
}
