import * as vscode from 'vscode';
import type { Session } from '../session';
import type { BacklogRows } from './backlogRows';
import type { TreeNode } from './treeNode';

/** Selects the row of the item in the active editor, while the view is seen. The focus stays where it is. */
export function revealActive(view: vscode.TreeView<TreeNode>, session: Session, rows: BacklogRows): vscode.Disposable {
	const reveal = async () => {
		const editor = vscode.window.activeTextEditor;
		const entry =
			editor && view.visible ? session.entryOf(editor.document.uri, editor.selection.active.line) : undefined;
		const row = entry && rows.reachableRow(entry);
		if (!row || view.selection.includes(row)) return;
		try {
			// It asks for rows of its own, and what it asks for while others are drawn is lost.
			await rows.drawn();
			if (vscode.window.activeTextEditor !== editor) return;
			await view.reveal(row, { select: true, focus: false, expand: false });
		} catch (error) {
			// The rows may have changed under way; the next change of the editor tries again.
			session.log.info(`The active item could not be shown in the Backlog view: ${error}`);
		}
	};
	return vscode.Disposable.from(vscode.window.onDidChangeActiveTextEditor(reveal), view.onDidChangeVisibility(reveal));
}
