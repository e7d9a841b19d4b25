import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { keyOf, onDisk, open, restoring, storyUri, until } from './support/editing';

const uri = storyUri('US-3-sign-in-with-a-link');

describe('marking a story ready that is not', () => {
	it('notes the reason in its text, in the same step to undo', () =>
		restoring([uri], async () => {
			const editor = await open(uri);
			const before = onDisk(uri);
			await vscode.commands.executeCommand('backlogRefinery.markReady', {
				key: keyOf('US-3-sign-in-with-a-link'),
				value: 'Mara knows.',
			});
			assert.match(onDisk(uri), /^status: ready/m);
			assert.match(onDisk(uri), /^Marked ready although this was missing: .+\. Reason: Mara knows\.$/m);
			await vscode.window.showTextDocument(editor.document);
			await vscode.commands.executeCommand('undo');
			await until(
				() => editor.document.getText(),
				(text) => text === before,
			);
		}));
});
