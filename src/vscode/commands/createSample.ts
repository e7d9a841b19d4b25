import * as vscode from 'vscode';
import type { FileCreation } from '../../core/model/textEdit';
import type { Session } from '../session';
import { askForFolder } from './newStory';
import { report } from './report';
import type { CommandHandler } from './target';

/** Create Sample Backlog: copies the example that ships with the extension into a workspace folder. Overwrites nothing. */
export function createSample(session: Session, { extensionUri }: vscode.ExtensionContext): CommandHandler {
	return async () => {
		const folder = await chooseFolder();
		if (!folder) return;
		const sample = vscode.Uri.joinPath(extensionUri, 'examples', 'harbour-coffee');
		const paths = await sampleFiles(extensionUri);
		if (paths.length === 0) {
			const reason = vscode.l10n.t(
				'The sample is missing from this installation of the extension. Nothing was changed.',
			);
			report(session, { kind: 'refused', reason });
			return;
		}
		const present = await firstPresent(folder.uri, paths);
		if (present) {
			const reason = vscode.l10n.t('{0} is there already. The sample was not created, nothing was changed.', present);
			report(session, { kind: 'refused', reason });
			return;
		}
		if (!(await confirm(folder, paths.length))) return;
		const outcome = await session.change(async () => ({
			kind: 'change',
			label: 'Create sample backlog',
			edits: [],
			creations: await Promise.all(paths.map((path) => creation(sample, folder.uri, path))),
		}));
		if (!report(session, outcome)) return;
		await session.reload();
		const board = vscode.l10n.t('Open board');
		const message = vscode.l10n.t(
			'The folder {0} now holds the backlog of Harbour Coffee: {1} files.',
			folder.name,
			paths.length,
		);
		const answer = await vscode.window.showInformationMessage(message, board);
		if (answer === board) await vscode.commands.executeCommand('backlogRefinery.openBoard');
	};
}

async function chooseFolder(): Promise<vscode.WorkspaceFolder | undefined> {
	const folders = vscode.workspace.workspaceFolders ?? [];
	if (folders.length === 0) {
		await askForFolder();
		return undefined;
	}
	if (folders.length === 1) return folders[0];
	return vscode.window.showWorkspaceFolderPick({
		placeHolder: vscode.l10n.t('Choose a folder for the sample backlog'),
	});
}

/** The browser cannot list the extension's folders, so the sample comes with a list of its files. */
async function sampleFiles(extensionUri: vscode.Uri): Promise<readonly string[]> {
	try {
		const list: unknown = JSON.parse(await readText(vscode.Uri.joinPath(extensionUri, 'examples', 'files.json')));
		return Array.isArray(list) ? list.filter((path) => typeof path === 'string') : [];
	} catch {
		return [];
	}
}

async function firstPresent(folder: vscode.Uri, paths: readonly string[]): Promise<string | undefined> {
	const found = await Promise.all(
		paths.map((path) =>
			vscode.workspace.fs.stat(vscode.Uri.joinPath(folder, path)).then(
				() => path,
				() => undefined,
			),
		),
	);
	return found.find((path) => path !== undefined);
}

async function confirm({ name, uri }: vscode.WorkspaceFolder, count: number): Promise<boolean> {
	const create = vscode.l10n.t('Create');
	const question = vscode.l10n.t('Create the sample backlog in {0}?', name);
	const detail = vscode.l10n.t(
		'{0} files of a small coffee shop are written to the folder backlog and to refinery.yml in {1}. Files that are there stay as they are.',
		count,
		uri.fsPath,
	);
	return (await vscode.window.showInformationMessage(question, { modal: true, detail }, create)) === create;
}

async function creation(sample: vscode.Uri, folder: vscode.Uri, path: string): Promise<FileCreation> {
	const text = await readText(vscode.Uri.joinPath(sample, path));
	return { uri: vscode.Uri.joinPath(folder, path).toString(), text };
}

async function readText(uri: vscode.Uri): Promise<string> {
	const bytes = await vscode.workspace.fs.readFile(uri);
	return new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes);
}
