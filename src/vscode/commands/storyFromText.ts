import * as vscode from 'vscode';
import { refused } from '../../core/model/textEdit';
import type { Source } from '../../core/refine/draft';
import { draftFromText } from '../../core/refine/draftFromText';
import type { Creation } from '../../core/refine/planner';
import type { Session } from '../session';
import { askedEpic } from './askedEpic';
import { choose } from './choose';
import { askForFolder } from './newStory';
import { report } from './report';
import { showBeside } from './showBeside';
import { type FoundText, textAt, textIn } from './sourceText';
import type { CommandHandler } from './target';

/**
 * Story from Selection: what is selected, or the comment on a line that says what is to be done, becomes a story. A key binding or
 * a light bulb may say all of it: `{ "uri": "file:///…", "line": 11, "title": "Keep the basket", "mention": true }`.
 */
export function storyFromSelection(session: Session): CommandHandler {
	return async (first) => {
		await session.start();
		if (!vscode.workspace.workspaceFolders?.length) return askForFolder();
		const wish = wishIn(first);
		const found = await foundText(wish);
		if (found) return make(session, found, wish);
		await vscode.window.showInformationMessage(
			vscode.l10n.t('Select the text that the story is made of, or put the cursor on a TODO comment.'),
		);
	};
}

/** Story from Clipboard: a copied e-mail, or any other copied text, becomes a story. */
export function storyFromClipboard(session: Session): CommandHandler {
	return async (first) => {
		await session.start();
		if (!vscode.workspace.workspaceFolders?.length) return askForFolder();
		const text = await vscode.env.clipboard.readText();
		if (text.trim() !== '') return make(session, { text, place: undefined, mention: undefined }, wishIn(first));
		await vscode.window.showInformationMessage(
			vscode.l10n.t('The clipboard holds no text. Copy the e-mail, with its sender and subject, then try again.'),
		);
	};
}

async function foundText({ uri, line }: Wish): Promise<FoundText | undefined> {
	if (uri !== undefined && line !== undefined)
		return textAt(await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true)), line);
	const editor = vscode.window.activeTextEditor;
	return editor && textIn(editor.document, editor.selection);
}

async function make(session: Session, found: FoundText, wish: Wish): Promise<void> {
	const { source, title: proposed } = draftFromText(found.text, found.place);
	const title = wish.title ?? (await askForTitle(source, proposed));
	if (!title?.trim()) return;
	const mention = found.mention && (wish.mention ?? (wish.title === undefined ? await askForMention() : false));
	if (mention === undefined && found.mention) return;
	const wishes = await askedEpic(session, title, { optional: false });
	if (!wishes) return;
	let made: Creation | undefined;
	const outcome = await session.change(async () => {
		const place = mention ? found.mention?.() : undefined;
		if (mention && !place)
			return refused(vscode.l10n.t('The comment is not where it was. Nothing was changed; try again.'));
		const plan = await session.backlog.planner.create('story', title, wishes, { source, mention: place });
		made = plan.kind === 'change' ? plan : undefined;
		return plan;
	});
	const uri = made?.creations?.[0]?.uri;
	if (!report(session, outcome, made && vscode.l10n.t('{0} was made.', made.id)) || !uri) return;
	await showBeside(uri);
}

function askForTitle({ email }: Source, value: string): Thenable<string | undefined> {
	return vscode.window.showInputBox({
		title: email ? vscode.l10n.t('Story from an e-mail') : vscode.l10n.t('Story from a text'),
		prompt: vscode.l10n.t('A title of a few words. The text is kept in the story, with the way back to its place.'),
		value,
		ignoreFocusOut: true,
	});
}

/** Undefined when the user left. */
async function askForMention(): Promise<boolean | undefined> {
	const { t } = vscode.l10n;
	const answer = await choose(t('Story from a text'), t('Shall the comment name the story?'), [
		{ label: t('Write the id into the comment'), detail: 'TODO(US-47): …', value: 'yes' },
		{ label: t('Leave the comment as it is'), value: 'no' },
	]);
	return answer === undefined ? undefined : answer === 'yes';
}

interface Wish {
	readonly uri: string | undefined;
	readonly line: number | undefined;
	readonly title: string | undefined;
	readonly mention: boolean | undefined;
}

function wishIn(argument: unknown): Wish {
	// A menu of the editor gives the address of its file.
	const fields = argument instanceof vscode.Uri ? {} : ((argument ?? {}) as Readonly<Record<string, unknown>>);
	const { uri, line, title, mention } = fields;
	return {
		uri: typeof uri === 'string' ? uri : undefined,
		line: typeof line === 'number' ? line : undefined,
		title: typeof title === 'string' ? title : undefined,
		mention: typeof mention === 'boolean' ? mention : undefined,
	};
}
