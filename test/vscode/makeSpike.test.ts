import assert from 'node:assert/strict';
import { existsSync, rmSync } from 'node:fs';
import * as vscode from 'vscode';
import { fileUri, keyOf, onDisk, open, restoring, storyUri, until } from './support/editing';

const parent = storyUri('US-1-pay-by-card');
const spike = fileUri('backlog/stories/US-9-which-banks.md');

describe('making a spike', () => {
	it('asks an open question of a story in a new file, and links the two', async () => {
		try {
			await restoring([parent], async () => {
				const editor = await open(parent);
				const { document } = editor;
				const end = document.lineAt(document.lineCount - 1).range.end;
				await editor.edit((edit) => edit.insert(end, '\n## Open questions\n\n- [ ] Which banks take part?\n'));
				await document.save();
				const before = onDisk(parent);
				const request = { question: 'Which banks take part?', title: 'Which banks' };
				await vscode.commands.executeCommand('backlogRefinery.makeSpike', {
					key: keyOf('US-1-pay-by-card'),
					...request,
				});
				assert.equal(onDisk(parent), before.replace('take part?', 'take part? ([US-9](US-9-which-banks.md))'));
				assert.match(onDisk(spike), /^kind: spike$/m);
				assert.ok(onDisk(spike).endsWith('## Open questions\n\n- [ ] Which banks take part?\n'));
				assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), spike.toString());
			});
		} finally {
			rmSync(spike.fsPath, { force: true });
			await until(
				() => existsSync(spike.fsPath),
				(there) => !there,
			);
			await vscode.commands.executeCommand('backlogRefinery.refresh');
		}
	});
});
