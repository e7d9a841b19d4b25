import * as vscode from 'vscode';

/** Name of the settings file at the root of a workspace folder. */
const name = 'refinery.yml';

/** The settings file of each workspace folder, whether it is there or not. */
export function settingsUris(): readonly vscode.Uri[] {
	return (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => vscode.Uri.joinPath(uri, name));
}

/**
 * Hears of changes to settings files, on disk and in open documents; also of those that come or go with their folder.
 * A file that is gone is passed on like a changed one: whoever reads it finds out.
 * @param onChange `typing` is true for a change in an editor, after which another one may follow at once
 */
export function watchSettingsFiles(onChange: (uri: vscode.Uri, typing: boolean) => void): vscode.Disposable {
	const note = (uri: vscode.Uri, typing = false) => {
		if (settingsUris().some((file) => file.toString() === uri.toString())) onChange(uri, typing);
	};
	const watcher = vscode.workspace.createFileSystemWatcher(`**/${name}`);
	return vscode.Disposable.from(
		watcher,
		watcher.onDidCreate((uri) => note(uri)),
		watcher.onDidChange((uri) => note(uri)),
		watcher.onDidDelete((uri) => note(uri)),
		vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
			if (contentChanges.length > 0) note(document.uri, true);
		}),
		vscode.workspace.onDidCloseTextDocument(({ uri }) => note(uri)),
		vscode.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
			for (const { uri } of [...added, ...removed]) onChange(vscode.Uri.joinPath(uri, name), false);
		}),
	);
}
