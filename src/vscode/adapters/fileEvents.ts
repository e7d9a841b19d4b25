import * as vscode from 'vscode';
import { ignoreFileName, isListed } from '../../core/files/listedFile';
import { createNewsGatherer, type FileNews } from '../../core/files/newsGatherer';
import type { FileEntry } from '../../core/ports/fileStore';
import { fileEntry } from './fileEntry';

/**
 * Hears of changes to files and folders of the workspace, on disk and in open documents, and passes them on in groups,
 * each file once. A file that is gone is passed on like a changed one: whoever reads it finds out.
 * @param admits whether a listing gives a file; what it leaves out is never passed on
 * @param alsoHeard files and folders that something besides the editor tells of
 */
export function watchFiles(
	admits: (file: FileEntry) => boolean,
	alsoHeard: vscode.Event<vscode.Uri>,
	onNews: (news: FileNews) => void,
): vscode.Disposable {
	const gatherer = createNewsGatherer({ later, deliver: onNews });
	/** @returns false for a file that is neither listed nor says what is */
	const noteFile = (uri: vscode.Uri): boolean => {
		const isIgnoreFile = uri.path.endsWith(`/${ignoreFileName}`);
		if (!isIgnoreFile && !/\.(?:md|ya?ml)$/i.test(uri.path)) return false;
		const file = fileEntry(uri);
		if (!file) return true;
		// What an ignore file says counts only where a file beside it could be listed.
		const beside = isIgnoreFile ? `${file.path.slice(0, -ignoreFileName.length)}x.md` : file.path;
		if (!admits({ ...file, path: beside })) return isListed(file.path);
		if (isIgnoreFile) gatherer.everything();
		else gatherer.file(file.uri);
		return true;
	};
	/** A folder may have any name: whether it is one, or was, shows later. One that went and came at once only seems changed. */
	const note = (uri: vscode.Uri) => {
		if (!noteFile(uri) && fileEntry(uri)) gatherer.other(uri.toString());
	};
	const watcher = vscode.workspace.createFileSystemWatcher('**/*');
	return vscode.Disposable.from(
		watcher,
		watcher.onDidCreate(note),
		watcher.onDidChange(note),
		watcher.onDidDelete(note),
		alsoHeard(note),
		vscode.workspace.onDidChangeTextDocument(({ document }) => noteDocument(document)),
		vscode.workspace.onDidSaveTextDocument(noteDocument),
		vscode.workspace.onDidCloseTextDocument(noteDocument),
		vscode.workspace.onDidChangeConfiguration((event) => {
			if (event.affectsConfiguration('files.exclude')) gatherer.everything();
		}),
		gatherer,
	);

	/** An ignore file counts as it is on the disk, so its document is none of our business. */
	function noteDocument({ uri }: vscode.TextDocument): void {
		if (!uri.path.endsWith(`/${ignoreFileName}`)) noteFile(uri);
	}
}

function later(milliseconds: number, callback: () => void): () => void {
	const timer = setTimeout(callback, milliseconds);
	return () => clearTimeout(timer);
}
