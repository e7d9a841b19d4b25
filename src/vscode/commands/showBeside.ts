import * as vscode from 'vscode';
import { gap } from '../../core/refine/splitPatterns';

/** Opens a new file beside what is open, with what is to be worded first selected. */
export async function showBeside(uri: string): Promise<void> {
	const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true));
	await vscode.window.showTextDocument(document, {
		viewColumn: vscode.window.tabGroups.activeTabGroup.activeTab ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active,
		selection: gapIn(document),
	});
}

/** Where something is to be worded, else the start. */
function gapIn(document: vscode.TextDocument): vscode.Range {
	const at = document.getText().indexOf(gap);
	const start = document.positionAt(Math.max(at, 0));
	return new vscode.Range(start, at < 0 ? start : document.positionAt(at + gap.length));
}
