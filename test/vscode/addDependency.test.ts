import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { keyOf, onDisk, restoring, storyUri } from './support/editing';

const first = storyUri('US-1-pay-by-card');
const second = storyUri('US-2-see-the-delivery-cost');

function wait(name: string, value: string): Thenable<unknown> {
	return vscode.commands.executeCommand('backlogRefinery.addDependency', { key: keyOf(name), value });
}

describe('adding a dependency', () => {
	it('writes one line, and refuses the way back', () =>
		restoring([first, second], async () => {
			const before = [onDisk(first), onDisk(second)] as const;
			await wait('US-1-pay-by-card', 'US-2');
			const came = onDisk(first)
				.split('\n')
				.filter((line) => !before[0].split('\n').includes(line));
			assert.ok(came.length > 0 && came.every((line) => /^depends-on:|US-2/.test(line)), came.join('\n'));
			await wait('US-2-see-the-delivery-cost', 'US-1');
			assert.equal(onDisk(second), before[1]);
			await vscode.commands.executeCommand('notifications.clearAll');
		}));
});
