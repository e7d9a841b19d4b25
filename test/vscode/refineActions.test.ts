import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { showChanges } from '../../src/vscode/commands/showChanges';
import { keyOf, onDisk, open, replace, restoring, storyUri, until } from './support/editing';

const name = 'US-5-reorder';
const uri = storyUri(name);
const key = keyOf(name);
const last = '- [ ] Given an order of 3 coffees, when I choose "Order again", then the basket holds these 3 coffees.';
const two = '- [ ] The shop saves the order and mails the receipt.';
const parts = '- [ ] The shop saves the order.\n- [ ] The shop mails the receipt.';

function run(command: string, wish: object = {}): Thenable<unknown> {
	return vscode.commands.executeCommand(`backlogRefinery.${command}`, { key, ...wish });
}

function previews(): readonly vscode.Tab[] {
	return vscode.window.tabGroups.all
		.flatMap(({ tabs }) => tabs)
		.filter(({ label }) => label.startsWith('What changes:'));
}

/** Repeats a key until something holds: what comes before the menu is lost. */
async function press<T>(command: string, look: () => T, holds: (seen: T) => boolean): Promise<T> {
	return until(async () => {
		await vscode.commands.executeCommand(`workbench.action.${command}`);
		return look();
	}, holds);
}

/** With a criterion in the story that demands two things, and a setting for the preview. */
function withCompound(preview: 'ask' | 'always' | 'never', test: (editor: vscode.TextEditor) => Promise<void>) {
	const settings = vscode.workspace.getConfiguration('backlogRefinery');
	return restoring([uri], async () => {
		await settings.update('refine.preview', preview, vscode.ConfigurationTarget.Global);
		try {
			const editor = await open(uri);
			await replace(editor, last, `${last}\n${two}`);
			await editor.document.save();
			await test(editor);
		} finally {
			await settings.update('refine.preview', undefined, vscode.ConfigurationTarget.Global);
		}
	});
}

describe('refine actions', () => {
	it('change a story when Enter is pressed, in one step to undo', () =>
		withCompound('ask', async (editor) => {
			const before = onDisk(uri);
			const done = run('splitCriteria');
			const after = before.replace(two, parts);
			await press(
				'acceptSelectedQuickOpenItem',
				() => onDisk(uri),
				(text) => text === after,
			);
			await done;
			await open(uri);
			await vscode.commands.executeCommand('undo');
			await until(
				() => editor.document.getText(),
				(text) => text === before,
			);
		}));

	it('leave everything as it is when the user leaves the question', () =>
		withCompound('ask', async () => {
			const before = onDisk(uri);
			let isDone = false;
			void run('splitCriteria').then(() => {
				isDone = true;
			});
			await press(
				'closeQuickOpen',
				() => isDone,
				(done) => done,
			);
			assert.equal(onDisk(uri), before);
		}));

	it('show the changes side by side, and close them again', () =>
		withCompound('always', async () => {
			const before = onDisk(uri);
			const done = run('splitCriteria');
			const [tab] = await until(previews, ({ length }) => length === 1);
			assert.ok(tab?.input instanceof vscode.TabInputTextDiff);
			const text = async (shown: vscode.Uri) => (await vscode.workspace.openTextDocument(shown)).getText();
			assert.equal(await text(tab.input.original), before);
			assert.equal(await text(tab.input.modified), before.replace(two, parts));
			assert.equal(onDisk(uri), before);
			await press(
				'acceptSelectedQuickOpenItem',
				() => onDisk(uri),
				(now) => now !== before,
			);
			await done;
			assert.equal(onDisk(uri), before.replace(two, parts));
			await until(previews, ({ length }) => length === 0);
		}));

	it('are planned anew when the file changes while they are asked', () =>
		withCompound('always', async (editor) => {
			const done = run('splitCriteria');
			await until(previews, ({ length }) => length === 1);
			// The editor of the file is behind the one that shows the changes.
			const edit = new vscode.WorkspaceEdit();
			const line = editor.document.positionAt(editor.document.getText().indexOf('points: 5'));
			edit.replace(uri, new vscode.Range(line, line.translate(0, 'points: 5'.length)), 'points: 8');
			await vscode.workspace.applyEdit(edit);
			await editor.document.save();
			await press(
				'acceptSelectedQuickOpenItem',
				() => onDisk(uri),
				(text) => text.includes(parts),
			);
			await done;
			assert.match(onDisk(uri), /^points: 8$/m);
		}));

	it('say so and do nothing when what they are for is gone meanwhile', () =>
		withCompound('always', async (editor) => {
			const done = run('splitCriteria');
			await until(previews, ({ length }) => length === 1);
			const edit = new vscode.WorkspaceEdit();
			const start = editor.document.positionAt(editor.document.getText().indexOf(two));
			edit.delete(uri, new vscode.Range(start, start.translate(0, two.length)));
			await vscode.workspace.applyEdit(edit);
			await editor.document.save();
			const before = onDisk(uri);
			await press('acceptSelectedQuickOpenItem', previews, ({ length }) => length === 0);
			await done;
			assert.equal(onDisk(uri), before);
			await vscode.commands.executeCommand('notifications.clearAll');
		}));

	it('ask nothing where the user wants no preview', () =>
		withCompound('never', async () => {
			const before = onDisk(uri);
			await run('splitCriteria');
			assert.equal(onDisk(uri), before.replace(two, parts));
		}));

	it('rewrite the story sentence and set the field as a key binding says', () =>
		restoring([uri], async () => {
			const before = onDisk(uri);
			await run('rewriteStory', { role: 'owner', want: 'to see 3 orders', benefit: 'I can plan' });
			const sentence =
				'As a returning customer, I want to order the same again, so that my weekly shopping takes a minute.';
			assert.equal(onDisk(uri), before.replace(sentence, 'As an owner, I want to see 3 orders, so that I can plan.'));
			await run('setPersona', { value: 'owner' });
			assert.match(onDisk(uri), /^persona: owner$/m);
			await run('setPersona', { value: '' });
			assert.doesNotMatch(onDisk(uri), /^persona:/m);
		}));

	it('put a pattern behind the criteria, with the cursor in its first gap', () =>
		restoring([uri], async () => {
			const editor = await open(uri);
			const before = editor.document.getText();
			await run('addCriterionPattern', { value: 'empty' });
			const shown = await until(
				() => vscode.window.activeTextEditor,
				(active) => active?.document.uri.toString() === uri.toString() && !active.selection.isEmpty,
			);
			assert.ok(shown);
			assert.equal(shown.document.getText(shown.selection), 'thing');
			const pattern = '- [ ] Given there is no thing yet, when who opens what, then what stands there.';
			assert.equal(shown.document.getText(), before.replace(last, `${last}\n${pattern}`));
			await vscode.commands.executeCommand('undo');
			await until(
				() => shown.document.getText(),
				(text) => text === before,
			);
		}));
});

describe('the preview of a plan', () => {
	it('shows all files that change and all that are made', () =>
		restoring([uri], async () => {
			const made = storyUri('US-9-made');
			const before = onDisk(uri);
			const edits = [{ range: { start: 0, end: 0 }, newText: 'x' }];
			const changes = await showChanges({
				kind: 'change',
				label: 'Split US-9 off US-5',
				edits: [{ uri: key, before, edits }],
				creations: [{ uri: made.toString(), text: 'made' }],
			});
			const labels = () => previews().map(({ label }) => label);
			assert.deepEqual(await until(labels, ({ length }) => length > 0), [
				'What changes: Split US-9 off US-5 (2 files)',
			]);
			changes.dispose();
			await until(labels, ({ length }) => length === 0);
			assert.equal(onDisk(uri), before);
		}));
});
