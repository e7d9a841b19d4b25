import { execFileSync } from 'node:child_process';
import { accessSync, chmodSync, constants, readFileSync, writeFileSync } from 'node:fs';
import * as vscode from 'vscode';

/** Address of a file of the workspace under test. */
export function fileUri(path: string): vscode.Uri {
	const folder = vscode.workspace.workspaceFolders?.[0];
	if (!folder) throw new Error('The tests need a folder');
	return vscode.Uri.joinPath(folder.uri, path);
}

export function storyUri(name: string): vscode.Uri {
	return fileUri(`backlog/stories/${name}.md`);
}

/** The key by which commands know the item of a file. */
export function keyOf(name: string): string {
	return storyUri(name).toString();
}

export function onDisk(uri: vscode.Uri): string {
	return readFileSync(uri.fsPath, 'utf8');
}

export async function open(uri: vscode.Uri): Promise<vscode.TextEditor> {
	return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { preview: false });
}

/** Waits until something holds, and fails with what was last seen when it does not. */
export async function until<T>(look: () => T | Promise<T>, holds: (seen: T) => boolean, limit = 10_000): Promise<T> {
	const end = Date.now() + limit;
	for (;;) {
		const seen = await look();
		if (holds(seen)) return seen;
		if (Date.now() > end) throw new Error(`Waited ${limit} ms; last seen: ${JSON.stringify(seen)}`);
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
}

/** Replaces the first occurrence of a text in an editor, as typing would. */
export async function replace(editor: vscode.TextEditor, before: string, after: string): Promise<void> {
	const at = editor.document.getText().indexOf(before);
	if (at < 0) throw new Error(`"${before}" is not in the document`);
	const range = new vscode.Range(editor.document.positionAt(at), editor.document.positionAt(at + before.length));
	await editor.edit((edit) => edit.replace(range, after));
}

/** Takes back what is not saved, and closes all editors. */
export async function closeAll(): Promise<void> {
	for (const document of vscode.workspace.textDocuments) {
		if (!document.isDirty || document.isUntitled) continue;
		await vscode.window.showTextDocument(document);
		await vscode.commands.executeCommand('workbench.action.files.revert');
	}
	await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** Runs a test on files and puts them back as they were, with no editor left open. */
export async function restoring(uris: readonly vscode.Uri[], test: () => Promise<void>): Promise<void> {
	const before = uris.map((uri) => [uri, onDisk(uri)] as const);
	try {
		await test();
	} finally {
		await closeAll();
		for (const [uri, text] of before) if (onDisk(uri) !== text) writeFileSync(uri.fsPath, text);
		// Editor and backlog hear of the disk a moment later; the next test must not begin with what this one left.
		for (const [uri, text] of before) {
			await until(
				async () => (await vscode.workspace.openTextDocument(uri)).getText(),
				(now) => now === text,
			);
		}
		await vscode.commands.executeCommand('backlogRefinery.refresh');
	}
}

/** Runs a test on a file that nobody can write, as far as that can be had: the superuser is stopped by `chattr` alone. */
export async function readOnly({ fsPath }: vscode.Uri, test: () => Promise<void>): Promise<void> {
	chmodSync(fsPath, 0o444);
	const immutable = canWrite(fsPath) && changeAttribute('+i', fsPath);
	try {
		if (!canWrite(fsPath)) await test();
		else console.log('A read-only file cannot be had here: the superuser runs the tests, without chattr.');
	} finally {
		if (immutable) changeAttribute('-i', fsPath);
		chmodSync(fsPath, 0o644);
	}
}

function canWrite(path: string): boolean {
	try {
		accessSync(path, constants.W_OK);
		return true;
	} catch {
		return false;
	}
}

function changeAttribute(attribute: string, path: string): boolean {
	try {
		execFileSync('chattr', [attribute, path], { stdio: 'ignore' });
		return true;
	} catch {
		return false;
	}
}
