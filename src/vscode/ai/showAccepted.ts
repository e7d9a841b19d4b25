import * as vscode from 'vscode';
import type { Entry } from '../../core/model/item';
import type { Plan } from '../../core/model/textEdit';
import { showBeside } from '../commands/showBeside';

/** Shows what a change came to: the story at the first place where it is another one, and the first new file beside it. */
export async function showAccepted(entry: Entry, plan: Plan | undefined): Promise<void> {
	if (plan?.kind !== 'change') return;
	const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(entry.uri, true));
	const edit = plan.edits.find(({ uri }) => uri === entry.uri)?.edits[0];
	const newText = edit?.newText ?? '';
	const blanks = newText.length - newText.trimStart().length;
	const at = document.positionAt((edit?.range.start ?? 0) + blanks);
	await vscode.window.showTextDocument(document, { selection: new vscode.Range(at, at), preview: false });
	const made = plan.creations?.[0];
	if (made) await showBeside(made.uri);
}
