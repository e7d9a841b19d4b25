import * as vscode from 'vscode';
import type { TreeFile } from '../../core/files/fileTree';
import type { FileEntry } from '../../core/ports/fileStore';

/** A file with its path relative to its workspace folder; undefined outside of all folders, as for a document that was never saved. */
export function fileEntry(uri: vscode.Uri): FileEntry | undefined {
	const folder = vscode.workspace.getWorkspaceFolder(uri);
	if (!folder) return undefined;
	const path = uri.path.slice(folder.uri.path.length).replace(/^\/+/, '');
	return { uri: uri.toString(), path, root: rootOf(folder) };
}

/** The files of a listing as entries, with the very uris that the editor gives them in events and documents. */
export function entriesBelow(folder: vscode.WorkspaceFolder, files: readonly TreeFile[]): readonly FileEntry[] {
	const root = rootOf(folder);
	// Most names need no more than their blanks escaped, and the long way takes longer than reading the file.
	const uriOf = (path: string) =>
		/^[\w./ -]+$/.test(path)
			? `${root}/${path.replaceAll(' ', '%20')}`
			: vscode.Uri.joinPath(folder.uri, ...path.split('/')).toString();
	return files.map((file) => ({ ...file, uri: uriOf(file.path), root }));
}

/** Uri of a workspace folder without a slash at the end. */
export function rootOf(folder: vscode.WorkspaceFolder): string {
	return folder.uri.toString().replace(/\/$/, '');
}
