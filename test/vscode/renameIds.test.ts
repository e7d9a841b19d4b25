import assert from 'node:assert/strict';
import { existsSync, rmSync } from 'node:fs';
import * as vscode from 'vscode';
import { vscodeFileStore } from '../../src/vscode/adapters/vscodeFileStore';
import { keyOf, onDisk, open, replace, restoring, storyUri, until } from './support/editing';
import { hosts } from './support/sessions';

const old = storyUri('US-4-leave-a-note');
const next = storyUri('US-44-leave-a-note');
const mentioning = storyUri('US-5-reorder');

/** Puts the file back under its old name whatever a test did. */
async function withName(test: () => Promise<void>): Promise<void> {
	await restoring([old, mentioning], async () => {
		const text = onDisk(old);
		try {
			await test();
		} finally {
			await vscode.workspace.saveAll(false);
			await vscode.commands.executeCommand('workbench.action.closeAllEditors');
			rmSync(next.fsPath, { force: true });
			if (!existsSync(old.fsPath)) await vscode.workspace.fs.writeFile(old, new TextEncoder().encode(text));
		}
	});
}

describe('renaming an id', () => {
	it('by F2 changes the item, its file and every mention, in one step that can be undone', () =>
		withName(async () => {
			const mention = await open(mentioning);
			await mention.edit((edit) =>
				edit.insert(mention.document.positionAt(mention.document.getText().length), '\nAfter US-4.\n'),
			);
			await mention.document.save();
			const at = mention.document.positionAt(mention.document.getText().lastIndexOf('US-4') + 1);
			const before = onDisk(old);
			const edit = await until(
				() =>
					Promise.resolve(
						vscode.commands.executeCommand<vscode.WorkspaceEdit>(
							'vscode.executeDocumentRenameProvider',
							mentioning,
							at,
							'US-44',
						),
					).catch(() => undefined),
				(found) => (found?.size ?? 0) > 0,
			);
			assert.ok(edit);
			// As the editor applies a renaming: what it changes is saved.
			await vscode.workspace.applyEdit(edit, { isRefactoring: true });
			await until(
				() => existsSync(next.fsPath) && onDisk(next).includes('US-44') && onDisk(mentioning).includes('US-44'),
				(done) => done,
			);
			assert.equal(existsSync(old.fsPath), false);
			assert.equal(onDisk(next), before.replace('id: US-4\n', 'id: US-44\n'));
			assert.match(onDisk(mentioning), /After US-44\.\n$/);
			await open(mentioning);
			await vscode.commands.executeCommand('undo');
			await until(
				() => existsSync(old.fsPath),
				(there) => there,
			);
		}));
});

describe('an id that two items have', () => {
	const twins = [storyUri('US-6-gift-card'), storyUri('US-6-gift-wrap')];

	it('gets a free one for the younger of them by the quick fix', async () => {
		const texts = twins.map(onDisk);
		try {
			const editor = await open(twins[0] as vscode.Uri);
			const line = new vscode.Range(1, 4, 1, 8);
			const actions = await until(
				async () =>
					vscode.commands.executeCommand<vscode.CodeAction[]>(
						'vscode.executeCodeActionProvider',
						editor.document.uri,
						line,
					),
				(found) => found.some(({ command }) => command?.command === 'backlogRefinery.renumberItem'),
			);
			const fix = actions.find(({ command }) => command?.command === 'backlogRefinery.renumberItem')?.command;
			assert.deepEqual(fix?.arguments, [{ key: keyOf('US-6-gift-card') }]);
			await vscode.commands.executeCommand(fix?.command ?? '', ...(fix?.arguments ?? []));
			const made = await until(
				async () => vscode.workspace.findFiles('backlog/stories/US-*-gift-wrap.md'),
				(found) => found.length === 1 && !existsSync((twins[1] as vscode.Uri).fsPath),
			);
			const id = /US-\d+/.exec(made[0]?.path ?? '')?.[0];
			assert.match(onDisk(made[0] as vscode.Uri), new RegExp(`^id: ${id}$`, 'm'));
			assert.equal(onDisk(twins[0] as vscode.Uri), texts[0]);
			await vscode.commands.executeCommand('workbench.action.closeAllEditors');
			rmSync((made[0] as vscode.Uri).fsPath, { force: true });
		} finally {
			for (const [at, uri] of twins.entries()) {
				await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(texts[at] ?? ''));
			}
		}
	});
});

describe('listing files with their sizes', () => {
	it('says nothing of the disk for an unsaved document, whose text is another one', () =>
		restoring([old], async () => {
			const store = vscodeFileStore(hosts['files of this machine'] ?? {});
			const sizeOf = async () => (await store.list({ stat: true })).find(({ uri }) => uri === old.toString())?.size;
			assert.ok(((await sizeOf()) ?? 0) > 0);
			const editor = await open(old);
			await replace(editor, 'US-4', 'US-4 ');
			assert.equal(await sizeOf(), undefined);
		}));
});
