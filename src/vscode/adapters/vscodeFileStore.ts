import * as vscode from 'vscode';
import type { Cancellation } from '../../core/ports/cancellation';
import { type FileContent, type FileEntry, type FileStore, maximumFileSize } from '../../core/ports/fileStore';
import { decodeText, tooLarge } from '../../core/util/decodeText';
import type { Host } from '../host';

/** The workspace's markdown files through the editor's file system; an open document wins over the disk. */
export function vscodeFileStore({ readLocal }: Host): FileStore {
	return {
		async list(cancellation?: Cancellation) {
			const uris = await vscode.workspace.findFiles('**/*.md', undefined);
			return cancellation?.aborted ? [] : uris.map(fileEntry).filter((file) => file !== undefined);
		},
		read: (uri) => readContent(vscode.Uri.parse(uri, true), readLocal),
		resolve(path) {
			const folder = vscode.workspace.workspaceFolders?.[0];
			const inside = !path.split('/').includes('..') && !path.startsWith('/');
			return folder && inside ? vscode.Uri.joinPath(folder.uri, path).toString() : undefined;
		},
	};
}

/** A file with its path relative to its workspace folder; undefined outside of all folders. */
export function fileEntry(uri: vscode.Uri): FileEntry | undefined {
	const folder = vscode.workspace.getWorkspaceFolder(uri);
	if (!folder) return undefined;
	return { uri: uri.toString(), path: uri.path.slice(folder.uri.path.length).replace(/^\/+/, '') };
}

/** The open document of a file, if there is one. */
export function openDocument(uri: string): vscode.TextDocument | undefined {
	return vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri);
}

async function readContent(uri: vscode.Uri, readLocal: Host['readLocal']): Promise<FileContent> {
	const document = openDocument(uri.toString());
	if (document && !document.isClosed && document.isDirty) return { kind: 'text', text: document.getText() };
	if (readLocal && uri.scheme === 'file') return withoutMark(readLocal(uri.fsPath));
	try {
		const { size } = await vscode.workspace.fs.stat(uri);
		if (size > maximumFileSize) return { kind: 'refused', reason: tooLarge(size) };
		return decodeText(await vscode.workspace.fs.readFile(uri), decodeUtf8);
	} catch (error) {
		return failure(error);
	}
}

/** The editor's documents carry no byte-order mark in their text. */
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
