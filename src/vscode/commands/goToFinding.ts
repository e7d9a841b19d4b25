import * as vscode from 'vscode';
import type { Finding } from '../../core/lint/rule';
import type { Entry } from '../../core/model/item';
import { ruleSettings } from '../features/ruleSettings';
import type { Session } from '../session';
import { showEntry } from './openItem';

/** The findings of an item that keep it from being ready. */
export async function seriousFindings({ backlog }: Session, entry: Entry): Promise<readonly Finding[]> {
	const severities = ruleSettings(vscode.Uri.parse(entry.uri, true));
	const linted = await backlog.inspector.lintEntry(entry, { severities });
	return linted?.findings.filter(({ severity }) => severity === 'warning' || severity === 'error') ?? [];
}

/** Shows what keeps an item from being read, with the repair where one is known. */
export async function goToUnreadable(session: Session, entry: Entry): Promise<void> {
	const finding = (await seriousFindings(session, entry)).find(({ rule }) => rule === 'front-matter-invalid');
	await (finding ? goToFinding(entry, finding) : showEntry(entry));
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
