import * as vscode from 'vscode';
import type { Entry } from '../../core/model/item';
import type { Session } from '../session';

/** Puts a story sentence with gaps below the front matter, or below the heading that stands there, for the user to fill in. */
export async function writeStorySentence({ backlog }: Session, entry: Entry): Promise<void> {
	const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(entry.uri, true));
	const editor = await vscode.window.showTextDocument(document);
	const text = document.getText();
	const bodyStart = await backlog.inspector.bodyStart(entry, text);
	const heading = /^\s*#\s[^\r\n]*(?:\r?\n|$)/.exec(text.slice(bodyStart));
	const at = document.positionAt(bodyStart + (heading?.[0].length ?? 0));
	const snippet = new vscode.SnippetString('\n')
		.appendText(vscode.l10n.t('As a '))
		.appendPlaceholder(vscode.l10n.t('role'))
		.appendText(vscode.l10n.t(', I want '))
		.appendPlaceholder(vscode.l10n.t('to do something'))
		.appendText(vscode.l10n.t(', so that '))
		.appendPlaceholder(vscode.l10n.t('something gets better'))
		.appendText('.\n');
	await editor.insertSnippet(snippet, at);
}
