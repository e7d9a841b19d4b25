import * as vscode from 'vscode';
import { fileEntry } from '../adapters/fileEntry';
import type { Session } from '../session';
import { fixOptions } from './fixOptions';

/** All repairs that need no question as one source action, for `editor.codeActionsOnSave` and the menu "Source Action". */
export function registerFixAllActions(session: Session): vscode.Disposable {
	const kind = vscode.CodeActionKind.SourceFixAll.append('backlogRefinery');
	const provider: vscode.CodeActionProvider = {
		async provideCodeActions(document, _, { only }, token) {
			const file = fileEntry(document.uri);
			// Asked without a kind the editor wants light bulbs, and those come with their findings.
			if (!file || !only?.contains(kind) || !vscode.workspace.isTrusted) return [];
			const { version } = document;
			const options = fixOptions(session, document.uri, false);
			const { edits, fixed } = await session.backlog.inspector.fixText(file, document.getText(), options);
			if (fixed === 0 || token.isCancellationRequested || document.version !== version) return [];
			const action = new vscode.CodeAction(vscode.l10n.t('Fix all in this file'), kind);
			action.edit = new vscode.WorkspaceEdit();
			const placed = edits.map(({ range, newText }) =>
				vscode.TextEdit.replace(
					new vscode.Range(document.positionAt(range.start), document.positionAt(range.end)),
					newText,
				),
			);
			action.edit.set(document.uri, placed);
			return [action];
		},
	};
	return vscode.languages.registerCodeActionsProvider('markdown', provider, { providedCodeActionKinds: [kind] });
}
