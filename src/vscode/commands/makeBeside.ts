import * as vscode from 'vscode';
import type { Creation } from '../../core/refine/planner';
import { gap } from '../../core/refine/splitPatterns';
import type { Session } from '../session';
import { type Action, carryOut } from './carryOut';
import { report } from './report';

/**
 * Carries out a plan that makes a file of a part of an item, and opens that beside it.
 * @param message what was done, for the id of the new item
 */
export async function makeBeside(
	session: Session,
	action: Action<Creation>,
	message: (id: string) => string,
): Promise<void> {
	const done = await carryOut(session, action);
	if (!done) return;
	const { outcome, plan } = done;
	const uri = plan?.creations?.[0]?.uri;
	if (!report(session, outcome, plan && message(plan.id)) || !uri) return;
	const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true));
	await vscode.window.showTextDocument(document, {
		viewColumn: vscode.ViewColumn.Beside,
		selection: gapIn(document),
	});
}

/** Where something is to be worded, else the start. */
function gapIn(document: vscode.TextDocument): vscode.Range {
	const at = document.getText().indexOf(gap);
	const start = document.positionAt(Math.max(at, 0));
	return new vscode.Range(start, at < 0 ? start : document.positionAt(at + gap.length));
}
