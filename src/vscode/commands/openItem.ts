import * as vscode from 'vscode';
import type { Entry } from '../../core/model/item';
import { toRange } from '../features/toDiagnostic';
import type { Session } from '../session';
import { type CommandHandler, targetOf } from './target';

/** Open Item: its file at its line, or at what keeps it from being read. */
export function openItem(session: Session): CommandHandler {
	return async (first) => {
		const entry = await targetOf(session, first);
		if (entry) await showEntry(entry);
	};
}

/**
 * Shows an item in an editor.
 * @param line zero-based; by default that of the item, or of what keeps it from being read
 */
export async function showEntry(entry: Entry, line?: number): Promise<void> {
	const problem = entry.readable || line !== undefined ? undefined : entry.problems[0];
	const start = problem ? toRange(problem.range).start : new vscode.Position(line ?? entry.line, 0);
	// `vscode.open` also copes with files that are no text.
	await vscode.commands.executeCommand('vscode.open', vscode.Uri.parse(entry.uri, true), {
		selection: new vscode.Range(start, start),
	} satisfies vscode.TextDocumentShowOptions);
}
