import * as vscode from 'vscode';
import type { TreeFile, TreeOptions } from '../../core/files/fileTree';
import { ignoreFileName } from '../../core/files/listedFile';

/** Files asked for side by side. */
const concurrency = 32;

/** Everything that a listing needs to know of, in one search: markdown, settings of backlogs, ignore files. */
const wanted = `**/{*.[mM][dD],refinery.yml,refinery.yaml,config.yml,config.yaml,backlog.config.yml,${ignoreFileName}}`;

/**
 * Lists the files of a workspace folder through the editor's search, for hosts and file systems that cannot be read
 * directly. Leaves out what the editor's own `files.exclude` leaves out, and what the filter does.
 */
export async function listThroughEditor(
	folder: vscode.WorkspaceFolder,
	{ filter, below = '', stat, cancellation }: TreeOptions,
): Promise<readonly TreeFile[]> {
	const base = below ? vscode.Uri.joinPath(folder.uri, below) : folder.uri;
	const uris = await vscode.workspace.findFiles(new vscode.RelativePattern(base, wanted));
	const found = uris.map((uri) => ({ uri, path: uri.path.slice(folder.uri.path.length).replace(/^\/+/, '') }));
	const ignoreFiles = found
		.filter(({ path }) => path.endsWith(ignoreFileName))
		.sort((a, b) => a.path.length - b.path.length);
	for (const { uri, path } of ignoreFiles) {
		if (cancellation?.aborted) return [];
		filter.learn(path.slice(0, -ignoreFileName.length), await textOf(uri));
	}
	const kept = found.filter(({ path }) => filter.admits(path));
	if (!stat) return kept.map(({ path }) => ({ path }));
	const files: TreeFile[] = [];
	for (let at = 0; at < kept.length && !cancellation?.aborted; at += concurrency) {
		files.push(...(await Promise.all(kept.slice(at, at + concurrency).map(withState))));
	}
	return files;
}

async function textOf(uri: vscode.Uri): Promise<string> {
	try {
		const bytes = await vscode.workspace.fs.readFile(uri);
		return new TextDecoder('utf-8', { fatal: false, ignoreBOM: false }).decode(bytes);
	} catch {
		return '';
	}
}

async function withState({ uri, path }: { uri: vscode.Uri; path: string }): Promise<TreeFile> {
	try {
		const { size, mtime } = await vscode.workspace.fs.stat(uri);
		return { path, size, modified: mtime };
	} catch {
		return { path };
	}
}
