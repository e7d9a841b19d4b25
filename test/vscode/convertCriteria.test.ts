import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { keyOf, onDisk, open, restoring, storyUri, until } from './support/editing';

const uri = storyUri('US-1-pay-by-card');
const key = keyOf('US-1-pay-by-card');

function convert(value: string): Thenable<unknown> {
	return vscode.commands.executeCommand('backlogRefinery.convertCriteria', { key, value });
}

describe('converting criteria', () => {
	it('leaves a ticked criterion in its checklist', () =>
		restoring([uri], async () => {
			const before = onDisk(uri);
			await convert('gherkin');
			assert.equal(onDisk(uri), before);
			await vscode.commands.executeCommand('notifications.clearAll');
		}));

	it('writes a checklist as a code block in one step to undo', () =>
		restoring([uri], async () => {
			const editor = await open(uri);
			const before = onDisk(uri);
			const at = editor.document.positionAt(before.indexOf('[x]') + 1);
			await editor.edit((edit) => edit.replace(new vscode.Range(at, at.translate(0, 1)), ' '));
			await editor.document.save();
			const unticked = before.replace('[x]', '[ ]');
			await convert('gherkin');
			assert.match(
				onDisk(uri),
				/```gherkin\nScenario: the order number is shown within 5 s\.\n {2}Given a valid card\n/,
			);
			await vscode.commands.executeCommand('undo');
			await until(
				() => editor.document.getText(),
				(text) => text === unticked,
			);
		}));
});
