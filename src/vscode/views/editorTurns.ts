import * as vscode from 'vscode';

/**
 * Waits until the editor has had its turn so many times. It deals with messages in order, so after one turn it has dealt with
 * all that it was told before; after two, also with the timers that were due by then, however long it was held up.
 */
export async function editorTurns(count: number): Promise<void> {
	for (let turn = 0; turn < count; turn++) {
		// Of the calls that wait for an answer this one is the lightest, and the same value again changes nothing.
		await vscode.commands.executeCommand('setContext', 'backlogRefinery.turn', true);
	}
}
