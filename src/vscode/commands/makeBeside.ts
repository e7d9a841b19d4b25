import * as vscode from 'vscode';
import { type Entry, entryKey } from '../../core/model/item';
import type { Creation, Refusal } from '../../core/refine/planner';
import { gap } from '../../core/refine/splitPatterns';
import type { Session } from '../session';
import { gone } from './changeField';
import { report } from './report';

/**
 * Carries out a plan that makes a file of a part of an item, and opens that beside it.
 * @param plan on the item as it now is
 * @param message what was done, for the id of the new item
 */
export async function makeBeside(
	session: Session,
	entry: Entry,
	plan: (now: Entry) => Promise<Creation | Refusal>,
	message: (id: string) => string,
): Promise<void> {
	let made: Creation | undefined;
	const outcome = await session.change(async () => {
		const now = session.backlog.index.get(entryKey(entry));
		if (!now) return gone(entry);
		const planned = await plan(now);
		made = planned.kind === 'change' ? planned : undefined;
		return planned;
	});
	const uri = made?.creations?.[0]?.uri;
	if (!report(session, outcome, made && message(made.id)) || !uri) return;
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
