import assert from 'node:assert/strict';
import { existsSync, rmSync } from 'node:fs';
import * as vscode from 'vscode';
import { fileUri, onDisk, open, restoring, storyUri, until } from './support/editing';

const old = storyUri('US-4-leave-a-note');
const next = fileUri('backlog/stories/later/US-4-note.md');
const linking = storyUri('US-5-reorder');
const links = (uri: vscode.Uri) => /\]\(([^)]*)\)/.exec(onDisk(uri))?.[1];

/** Runs a test on two stories with links to each other, and puts everything back. */
async function withLinks(test: () => Promise<void>): Promise<void> {
	await restoring([old, linking], async () => {
		const text = onDisk(old);
		try {
			for (const [uri, link] of [
				[old, '[again](US-5-reorder.md#why)'],
				[linking, '[note](US-4-leave-a-note.md)'],
			] as const) {
				const { document, edit } = await open(uri);
				await edit((builder) => builder.insert(document.positionAt(document.getText().length), `\n${link}\n`));
				await document.save();
			}
			await test();
		} finally {
			await vscode.workspace.saveAll(false);
			await vscode.commands.executeCommand('workbench.action.closeAllEditors');
			rmSync(fileUri('backlog/stories/later').fsPath, { recursive: true, force: true });
			if (!existsSync(old.fsPath)) await vscode.workspace.fs.writeFile(old, new TextEncoder().encode(text));
		}
	});
}

async function rename(from: vscode.Uri, to: vscode.Uri): Promise<void> {
	const edit = new vscode.WorkspaceEdit();
	edit.renameFile(from, to, { overwrite: false });
	assert.ok(await vscode.workspace.applyEdit(edit));
}

async function withEditorsOwn(setting: string, test: () => Promise<void>): Promise<void> {
	const settings = vscode.workspace.getConfiguration('markdown.updateLinksOnFileMove');
	await settings.update('enabled', setting, vscode.ConfigurationTarget.Global);
	// Nothing that it would really do, or the test's end would race with it.
	await settings.update('include', ['nothing'], vscode.ConfigurationTarget.Global);
	try {
		await test();
	} finally {
		await settings.update('enabled', undefined, vscode.ConfigurationTarget.Global);
		await settings.update('include', undefined, vscode.ConfigurationTarget.Global);
	}
}

describe('renaming a file by hand', () => {
	it('takes the links to it and in it along, saved and in one step to undo', () =>
		withLinks(async () => {
			const before = onDisk(old);
			await rename(old, next);
			await until(
				() => existsSync(next.fsPath) && [links(next), links(linking)],
				(now) => now && now[0] === '../US-5-reorder.md#why' && now[1] === 'later/US-4-note.md',
			);
			assert.equal(existsSync(old.fsPath), false);
			assert.equal(onDisk(next), before.replace('US-5-reorder', '../US-5-reorder'));
			await until(
				() => vscode.workspace.textDocuments.some(({ isDirty }) => isDirty),
				(dirty) => !dirty,
			);
			const { document } = await open(linking);
			await vscode.commands.executeCommand('undo');
			await until(
				() =>
					existsSync(old.fsPath) && !existsSync(next.fsPath) && document.getText().includes('(US-4-leave-a-note.md)'),
				(undone) => undone,
			);
			const back = await vscode.workspace.openTextDocument(old);
			assert.equal(back.getText(), before);
		}));

	it('leaves the links to the editor where that is set to take them along', () =>
		withEditorsOwn('always', () =>
			withLinks(async () => {
				const { document } = await open(linking);
				await rename(old, next);
				assert.ok(existsSync(next.fsPath));
				assert.match(document.getText(), /\(US-4-leave-a-note\.md\)/);
			}),
		));
});
