import * as vscode from 'vscode';
import type { FileFilter } from '../../core/files/fileFilter';
import type { TreeOptions } from '../../core/files/fileTree';
import { loadFileFilter } from '../../core/files/loadFileFilter';
import type { FileEntry, FileStore, ListOptions } from '../../core/ports/fileStore';
import type { Host } from '../host';
import { entriesBelow, fileEntry, rootOf } from './fileEntry';
import { listThroughEditor } from './listThroughEditor';
import { readContent } from './readContent';
import { vscodeClock } from './vscodeClock';

/** The files of the window's workspace folders, and which of them come into question. */
export interface VscodeFileStore extends FileStore {
	/** Whether a listing gives this file or, for one that is gone, would have given it. Everything comes into question before the first listing. */
	admits(file: FileEntry): boolean;
	/**
	 * The files below a folder that may be new; nothing for what is no folder or is left out.
	 * @param onFolder told of each folder before it is looked into, where the host lists by itself
	 */
	listBelow(uri: vscode.Uri, onFolder?: (folder: vscode.Uri) => void): Promise<readonly FileEntry[]>;
	/** Whether a file that no reading knows yet is one that a listing would give, and no link to another. */
	isPlain(file: FileEntry): boolean;
}

/** The workspace's files through the editor's file system or, where the host can, directly; an unsaved document wins over the disk. */
export function vscodeFileStore({ local }: Host): VscodeFileStore {
	let filters: ReadonlyMap<string, FileFilter> = new Map();

	const listFolder = (folder: vscode.WorkspaceFolder, options: TreeOptions) =>
		local && folder.uri.scheme === 'file'
			? local.list(folder.uri.fsPath, options, vscodeClock)
			: listThroughEditor(folder, options);

	const store: VscodeFileStore = {
		async list(options: ListOptions = {}) {
			const folders = vscode.workspace.workspaceFolders ?? [];
			const learned = new Map<string, FileFilter>();
			const files: FileEntry[] = [];
			for (const folder of folders) {
				const filter = await loadFileFilter(excludeSetting(folder));
				for (const file of entriesBelow(folder, await listFolder(folder, { ...options, filter }))) files.push(file);
				filter.rest();
				learned.set(rootOf(folder), filter);
			}
			if (options.cancellation?.aborted) return [];
			filters = learned;
			return withDocuments(withoutNested(files, folders));
		},
		read: (uri) => readContent(vscode.Uri.parse(uri, true), local),
		resolve(path, root) {
			const folders = vscode.workspace.workspaceFolders;
			const folder = folders?.find(({ uri }) => uri.toString() === root) ?? folders?.[0];
			const inside = !path.split('/').includes('..') && !path.startsWith('/');
			return folder && inside ? vscode.Uri.joinPath(folder.uri, path).toString() : undefined;
		},
		admits: ({ root, path }) => filters.get(root)?.admits(path) ?? true,
		async listBelow(uri, onFolder) {
			const folder = vscode.workspace.getWorkspaceFolder(uri);
			const entry = fileEntry(uri);
			const filter = entry && filters.get(entry.root);
			if (!folder || !filter || !entry.path || !filter.admitsFolder(`${entry.path}/`)) return [];
			if (!(await isFolder(uri, folder, entry.path))) return [];
			const options: TreeOptions = {
				filter,
				below: `${entry.path}/`,
				onFolder: (path) => onFolder?.(vscode.Uri.joinPath(folder.uri, path.slice(0, -1))),
			};
			const files = entriesBelow(folder, await listFolder(folder, options));
			return withoutNested(files, vscode.workspace.workspaceFolders ?? []);
		},
		isPlain(file) {
			const folder = vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(file.uri, true));
			return !local || folder?.uri.scheme !== 'file' || local.kindOf(folder.uri.fsPath, file.path) === 'file';
		},
	};
	return store;

	async function isFolder(uri: vscode.Uri, folder: vscode.WorkspaceFolder, path: string): Promise<boolean> {
		if (local && folder.uri.scheme === 'file') return local.kindOf(folder.uri.fsPath, path) === 'folder';
		try {
			return (await vscode.workspace.fs.stat(uri)).type === vscode.FileType.Directory;
		} catch {
			return false;
		}
	}

	/** A document with unsaved changes is part of the backlog even while its file is gone from the disk. */
	/** Unsaved documents are listed, also those without a file, and without what the disk says of them: their text is another one. */
	function withDocuments(files: readonly FileEntry[]): readonly FileEntry[] {
		const dirty = vscode.workspace.textDocuments.filter((document) => document.isDirty);
		const entries = dirty
			.map(({ uri }) => fileEntry(uri))
			.filter((file) => file !== undefined)
			.filter(store.admits);
		if (entries.length === 0) return files;
		return [...new Map([...files, ...entries].map((file) => [file.uri, file])).values()];
	}
}

/** A file belongs to the innermost workspace folder, as the editor has it. */
function withoutNested(files: readonly FileEntry[], folders: readonly vscode.WorkspaceFolder[]): readonly FileEntry[] {
	const roots = folders.map(rootOf);
	const nested = roots.filter((root) => roots.some((other) => root.startsWith(`${other}/`)));
	if (nested.length === 0) return files;
	return files.filter(
		({ uri, root }) => !nested.some((inner) => inner.length > root.length && uri.startsWith(`${inner}/`)),
	);
}

function excludeSetting(folder: vscode.WorkspaceFolder): Readonly<Record<string, unknown>> {
	return vscode.workspace.getConfiguration('files', folder.uri).get<Record<string, unknown>>('exclude') ?? {};
}
