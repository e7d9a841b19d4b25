import * as vscode from 'vscode';
import type { LocalFiles } from '../../core/files/localFiles';
import { type FileContent, maximumFileSize } from '../../core/ports/fileStore';
import { decodeText, tooLarge } from '../../core/util/decodeText';

/** Times a file is read when its size changes under the reader. */
const attempts = 3;

/** A file's text as it stands now: that of a document with unsaved changes, else that of the disk. Never throws. */
export async function readContent(uri: vscode.Uri, local: LocalFiles | undefined): Promise<FileContent> {
	const document = openDocument(uri.toString());
	if (document && !document.isClosed && document.isDirty) return { kind: 'text', text: document.getText() };
	return readDisk(uri, local);
}

/** The open document of a file, if there is one. */
export function openDocument(uri: string): vscode.TextDocument | undefined {
	return vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri);
}

/** A file's text on the disk, without a byte-order mark, as the editor's documents have it. Never throws. */
export async function readDisk(uri: vscode.Uri, local: LocalFiles | undefined): Promise<FileContent> {
	if (local && uri.scheme === 'file') return withoutMark(local.read(uri.fsPath));
	try {
		let before: number | undefined;
		for (let attempt = 0; attempt < attempts; attempt++) {
			const { size } = await vscode.workspace.fs.stat(uri);
			if (size > maximumFileSize) return { kind: 'refused', reason: tooLarge(size) };
			const bytes = await vscode.workspace.fs.readFile(uri);
			// Some file systems do not know their files' sizes; two readings that agree are as good.
			if (bytes.length === size || bytes.length === before) return decodeText(bytes, decodeUtf8);
			before = bytes.length;
		}
		return { kind: 'refused', reason: 'The file keeps changing while it is read. Try again when it rests.' };
	} catch (error) {
		return failure(error);
	}
}

function withoutMark(content: FileContent): FileContent {
	return content.kind === 'text' ? { kind: 'text', text: content.text.replace(/^\uFEFF/, '') } : content;
}

function decodeUtf8(bytes: Uint8Array): string {
	return new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes);
}

function failure(error: unknown): FileContent {
	const code = error instanceof vscode.FileSystemError ? error.code : '';
	if (code === 'FileNotFound') return { kind: 'missing' };
	if (code === 'NoPermissions') return { kind: 'refused', reason: 'There is no permission to read the file.' };
	const message = error instanceof Error ? error.message : String(error);
	return { kind: 'refused', reason: `The file cannot be read: ${message}` };
}
