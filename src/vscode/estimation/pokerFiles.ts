import * as vscode from 'vscode';
import { pokerFolder } from '../../core/estimation/pokerFolder';
import type { PokerPlace } from '../../core/estimation/pokerPlans';
import type { PokerFile } from '../../core/estimation/pokerTable';
import type { Entry } from '../../core/model/item';
import type { Session } from '../session';
import { gather } from '../views/gather';

/** Where the votes on a story are. */
export function pokerPlaceOf({ backlog }: Session, entry: Entry): PokerPlace {
	const { votes } = backlog.index.conventions.configOf(entry.root).estimation;
	const isOnly = backlog.index.withId(entry.id).filter(({ root }) => root === entry.root).length <= 1;
	return { root: entry.root, folder: pokerFolder(votes, entry, isOnly) };
}

/** The files of a planning poker as they are now, in open documents or on disk; none while there is no folder. */
export async function readPokerFiles({ store }: Session, { root, folder }: PokerPlace): Promise<readonly PokerFile[]> {
	const uri = store.resolve(folder, root);
	if (uri === undefined) return [];
	const names = await namesIn(vscode.Uri.parse(uri, true));
	const files = await Promise.all(
		names.map(async (name): Promise<PokerFile[]> => {
			const content = await store.read(vscode.Uri.joinPath(vscode.Uri.parse(uri, true), name).toString());
			// One that cannot be read as text says nothing, and that is to be told.
			return content.kind === 'missing' ? [] : [{ name, text: content.kind === 'text' ? content.text : '' }];
		}),
	);
	return files.flat();
}

async function namesIn(folder: vscode.Uri): Promise<readonly string[]> {
	try {
		const entries = await vscode.workspace.fs.readDirectory(folder);
		return entries
			.filter(([name, type]) => type === vscode.FileType.File && name.endsWith('.txt'))
			.map(([name]) => name);
	} catch {
		// There is no such folder yet.
		return [];
	}
}

/** Milliseconds in which news of several files are one piece. */
const pause = 100;

/** Tells when a file of a planning poker came, changed or went. */
export function watchPokerFiles({ store }: Session, { root, folder }: PokerPlace, tell: () => void): vscode.Disposable {
	const told = gather(pause, tell);
	const base = vscode.Uri.parse(store.resolve(folder, root) ?? root, true);
	const watcher = vscode.workspace.createFileSystemWatcher(
		new vscode.RelativePattern(vscode.Uri.parse(root, true), `${folder}/*.txt`),
	);
	return vscode.Disposable.from(
		told,
		watcher,
		watcher.onDidChange(told),
		watcher.onDidCreate(told),
		watcher.onDidDelete(told),
		vscode.workspace.onDidChangeTextDocument(({ document }) => {
			if (document.uri.path.startsWith(`${base.path}/`)) told();
		}),
	);
}
