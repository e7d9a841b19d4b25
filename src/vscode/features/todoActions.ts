import * as vscode from 'vscode';
import { isTodo } from '../../core/refine/todoComment';

/** On a comment that says what is still to be done: to make a story of it. Looks at the line of the cursor and at nothing else. */
export function registerTodoActions(): vscode.Disposable {
	const kind = vscode.CodeActionKind.QuickFix;
	const provider: vscode.CodeActionProvider = {
		provideCodeActions(document, { start: { line } }) {
			const { uri } = document;
			if (
				!isTodo(document.lineAt(line).text) ||
				!vscode.workspace.getWorkspaceFolder(uri) ||
				!vscode.workspace.isTrusted
			)
				return;
			const title = vscode.l10n.t('Make a story of this comment…');
			const action = new vscode.CodeAction(title, kind);
			const command = 'backlogRefinery.storyFromSelection';
			action.command = { title, command, arguments: [{ uri: uri.toString(), line }] };
			return [action];
		},
	};
	return vscode.languages.registerCodeActionsProvider('*', provider, { providedCodeActionKinds: [kind] });
}
