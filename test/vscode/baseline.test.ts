import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { fileUri, onDisk, open, replace, restoring, storyUri } from './support/editing';
import { untilRule } from './support/findings';

describe('the baseline', () => {
	const weak = storyUri('US-2-see-the-delivery-cost');
	const file = fileUri('.refinery-baseline.json');
	afterEach(() => rmSync(file.fsPath, { force: true }));

	it('is written by command, hides what is found until its words change, and is followed when it goes', () =>
		restoring([weak], async () => {
			const editor = await open(weak);
			await untilRule(weak, 'vague-term', true);
			await vscode.commands.executeCommand('backlogRefinery.updateBaseline');
			assert.match(onDisk(file), /US-2-see-the-delivery-cost\.md","vague-term"/);
			await untilRule(weak, 'vague-term', false);
			await replace(editor, 'loads quickly', 'comes quickly');
			await untilRule(weak, 'vague-term', true);
			await replace(editor, 'comes quickly', 'loads quickly');
			await untilRule(weak, 'vague-term', false);
			rmSync(file.fsPath);
			await untilRule(weak, 'vague-term', true);
		}));

	it('hides nothing when it is damaged', () =>
		restoring([weak], async () => {
			await open(weak);
			await vscode.commands.executeCommand('backlogRefinery.updateBaseline');
			await untilRule(weak, 'vague-term', false);
			writeFileSync(file.fsPath, '<<<<<<< HEAD\n');
			await untilRule(weak, 'vague-term', true);
		}));
});
