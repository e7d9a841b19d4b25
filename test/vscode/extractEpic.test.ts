import assert from 'node:assert/strict';
import { existsSync, rmSync } from 'node:fs';
import * as vscode from 'vscode';
import { fileUri, keyOf, onDisk, restoring, storyUri, until } from './support/editing';

const story = storyUri('US-4-leave-a-note');
const epic = fileUri('backlog/epics/EP-3-carrier-notes.md');

describe('making an epic of a story', () => {
	it('writes one line in the story and opens the epic', async () => {
		try {
			await restoring([story], async () => {
				const before = onDisk(story).split('\n');
				const wish = { key: keyOf('US-4-leave-a-note'), value: 'Carrier notes' };
				await vscode.commands.executeCommand('backlogRefinery.extractEpic', wish);
				const came = onDisk(story)
					.split('\n')
					.filter((line) => !before.includes(line));
				assert.deepEqual(came, ['epic: EP-3']);
				assert.match(onDisk(epic), /^title: "Carrier notes"$/m);
				assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), epic.toString());
			});
		} finally {
			rmSync(epic.fsPath, { force: true });
			await until(
				() => existsSync(epic.fsPath),
				(there) => !there,
			);
			await vscode.commands.executeCommand('backlogRefinery.refresh');
		}
	});
});
