import * as vscode from 'vscode';
import { isTodo } from '../../core/refine/todoComment';

/** To make a story of the comment on a line, where it names none yet. */
export function todoAction(document: vscode.TextDocument, line: number): vscode.CodeAction[] {
	const { uri } = document;
	if (!vscode.workspace.isTrusted || !vscode.workspace.getWorkspaceFolder(uri) || !isTodo(document.lineAt(line).text))
		return [];
	const title = vscode.l10n.t('Make a story of this comment…');
	const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
	const command = 'backlogRefinery.storyFromSelection';
	action.command = { title, command, arguments: [{ uri: uri.toString(), line }] };
	return [action];
}
