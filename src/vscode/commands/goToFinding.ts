import * as vscode from 'vscode';
import type { Finding } from '../../core/lint/rule';
import type { Entry } from '../../core/model/item';
import { findingsOf } from '../features/documentFindings';
import type { Session } from '../session';

/** The findings of an item that keep it from being ready. Opens its document without showing it. */
export async function seriousFindings(session: Session, { uri }: Entry): Promise<readonly Finding[]> {
	try {
		const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true));
		const found = await findingsOf(session, document);
		return found?.findings.filter(({ severity }) => severity === 'warning' || severity === 'error') ?? [];
	} catch {
		// A file that is no text has no findings; why it cannot be read is told with the entry itself.
		return [];
	}
}

/** Puts the cursor on a finding and opens the menu of quick fixes when there are any. */
export async function goToFinding({ uri }: Entry, { range, fixes }: Finding): Promise<void> {
	const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true));
	const selection = new vscode.Range(document.positionAt(range.start), document.positionAt(range.end));
	const editor = await vscode.window.showTextDocument(document, { selection });
	editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
	// The whole range selected would hide fixes that stand beside it.
	editor.selection = new vscode.Selection(selection.start, selection.start);
	if (fixes.length > 0 && vscode.workspace.isTrusted) await vscode.commands.executeCommand('editor.action.quickFix');
}
