import * as vscode from 'vscode';
import type { Finding } from '../../core/lint/rule';
import type { Entry } from '../../core/model/item';
import { findingsOf } from '../features/documentFindings';
import { ruleSettings } from '../features/ruleSettings';
import type { Session } from '../session';
import { showEntry } from './openItem';

/**
 * Milliseconds after which the editor looks for quick fixes by itself at a new place of the cursor. Its own question
 * would take the place of a menu that is asked for before.
 */
const lightBulbDelay = 400;

/** The findings of an item that keep it from being ready. */
export async function seriousFindings({ backlog }: Session, entry: Entry): Promise<readonly Finding[]> {
	const severities = ruleSettings(vscode.Uri.parse(entry.uri, true));
	const linted = await backlog.inspector.lintEntry(entry, { severities });
	return linted?.findings.filter(({ severity }) => severity === 'warning' || severity === 'error') ?? [];
}

/** Shows what keeps an item from being read, with the repair where one is known. */
export async function goToUnreadable(session: Session, entry: Entry): Promise<void> {
	const finding = (await seriousFindings(session, entry)).find(({ rule }) => rule === 'front-matter-invalid');
	await (finding ? goToFinding(session, entry, finding) : showEntry(entry));
}

/** Puts the cursor on a finding and opens the menu of quick fixes when there are any. */
export async function goToFinding(
	session: Session,
	{ uri, problems }: Entry,
	{ range, fixes }: Finding,
): Promise<void> {
	const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true));
	const start = document.positionAt(range.start);
	const editor = await vscode.window.showTextDocument(document, { selection: new vscode.Range(start, start) });
	const place = new vscode.Range(start, document.positionAt(range.end));
	editor.revealRange(place, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
	const hasFixes = fixes.length > 0 || problems.some(({ isConflict }) => isConflict);
	if (!hasFixes || !vscode.workspace.isTrusted) return;
	await findingsOf(session, document);
	await new Promise<void>((resolve) => setTimeout(resolve, lightBulbDelay));
	await vscode.commands.executeCommand('editor.action.quickFix');
}
