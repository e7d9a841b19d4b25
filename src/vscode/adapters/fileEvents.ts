import * as vscode from 'vscode';
import type { FileEntry } from '../../core/ports/fileStore';
import { fileEntry } from './vscodeFileStore';

/** Milliseconds for which events are gathered; a branch switch sends thousands at once. */
const gatherFor = 100;

/**
 * Hears of changes to markdown files, on disk and in open documents, and passes them on in groups, each file once.
 * A file that is gone is passed on like a changed one: whoever reads it finds out.
 */
export function watchFiles(onFiles: (files: readonly FileEntry[]) => void): vscode.Disposable {
	const gathered = new Map<string, FileEntry>();
	let timer: number | undefined;
	const flush = () => {
		timer = undefined;
		const files = [...gathered.values()];
		gathered.clear();
		onFiles(files);
	};
	const note = (uri: vscode.Uri) => {
		const file = /\.md$/i.test(uri.path) ? fileEntry(uri) : undefined;
		if (!file) return;
		gathered.set(file.uri, file);
		timer ??= setTimeout(flush, gatherFor);
	};
	const watcher = vscode.workspace.createFileSystemWatcher('**/*.md');
	return vscode.Disposable.from(
		watcher,
		watcher.onDidCreate(note),
		watcher.onDidChange(note),
		watcher.onDidDelete(note),
		vscode.workspace.onDidChangeTextDocument((event) => note(event.document.uri)),
		vscode.workspace.onDidCloseTextDocument((document) => note(document.uri)),
		{ dispose: () => clearTimeout(timer) },
	);
}
