import * as vscode from 'vscode';

/** Quick fixes for comments that say what is to be done. Of any file only the line of the cursor is looked at; the rest is loaded when the word stands there. */
export function registerTodoActions(): vscode.Disposable {
	return vscode.languages.registerCodeActionsProvider('*', {
		async provideCodeActions(document, { start: { line } }) {
			if (/\b(?:TODO|FIXME)\b/.test(document.lineAt(line).text))
				return (await import('./todoAction')).todoAction(document, line);
		},
	});
}
