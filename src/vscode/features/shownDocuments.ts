import * as vscode from 'vscode';

/**
 * True for a file that has a tab. A document may be loaded without one, because a command or another extension reads it;
 * such a document comes and goes without the user's doing and is not what the user calls open.
 */
export function isShown(uri: vscode.Uri): boolean {
	const wanted = uri.toString();
	return vscode.window.tabGroups.all.some(({ tabs }) => tabs.some((tab) => uriOf(tab)?.toString() === wanted));
}

/** The files whose tabs were closed, as far as no other tab shows them. */
export function goneWith({ closed }: vscode.TabChangeEvent): readonly vscode.Uri[] {
	return closed
		.map(uriOf)
		.filter((uri) => uri !== undefined)
		.filter((uri) => !isShown(uri));
}

function uriOf({ input }: vscode.Tab): vscode.Uri | undefined {
	if (input instanceof vscode.TabInputText) return input.uri;
	return input instanceof vscode.TabInputTextDiff ? input.modified : undefined;
}
