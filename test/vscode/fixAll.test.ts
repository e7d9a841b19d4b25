import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { onDisk, open, readOnly, replace, restoring, storyUri, until } from './support/editing';

const broken = storyUri('US-7-import');
const weak = storyUri('US-2-see-the-delivery-cost');
const done = storyUri('US-8-basket');

const run = (command: string, ...args: unknown[]) =>
	vscode.commands.executeCommand<Record<string, number> | undefined>(`backlogRefinery.${command}`, ...args);

/** Puts an empty criterion behind the last line of a file. */
async function withEmptyCriterion(uri: vscode.Uri): Promise<void> {
	const text = `${onDisk(uri).trimEnd()}\n- [ ]\n`;
	await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
	await until(
		async () => (await vscode.workspace.openTextDocument(uri)).getText(),
		(now) => now === text,
	);
	await vscode.commands.executeCommand('backlogRefinery.refresh');
}

/** Runs a test while another choice or message takes the place of what the user would be shown. */
async function answering<K extends 'showInformationMessage' | 'showErrorMessage'>(
	name: K,
	test: (said: readonly string[]) => Promise<void>,
): Promise<void> {
	const window = vscode.window as unknown as Record<K, (message: string) => Promise<undefined>>;
	const original = window[name];
	const said: string[] = [];
	window[name] = (message) => {
		said.push(message);
		return Promise.resolve(undefined);
	};
	try {
		await test(said);
	} finally {
		window[name] = original;
	}
}

/** Does something while a choice is shown, and then takes the first one. */
async function whileAsked<T>(act: () => Promise<void>, job: () => PromiseLike<T>): Promise<T> {
	const { window } = vscode;
	const original = window.createQuickPick;
	const asking: typeof original = <I extends vscode.QuickPickItem>() => {
		const pick = original<I>();
		const accept = new vscode.EventEmitter<void>();
		return new Proxy(pick, {
			get(target, name) {
				if (name === 'onDidAccept') return accept.event;
				if (name === 'selectedItems') return target.items.slice(0, 1);
				if (name === 'show') return () => void act().then(() => accept.fire());
				const value: unknown = Reflect.get(target, name, target);
				return typeof value === 'function' ? value.bind(target) : value;
			},
			set: (target, name, value) => Reflect.set(target, name, value, target),
		});
	};
	window.createQuickPick = asking;
	try {
		return await job();
	} finally {
		window.createQuickPick = original;
	}
}

describe('the source action "fix all"', () => {
	const actions = async (uri: vscode.Uri, kind: string) =>
		await vscode.commands.executeCommand<vscode.CodeAction[]>(
			'vscode.executeCodeActionProvider',
			uri,
			new vscode.Range(0, 0, 0, 0),
			kind,
		);

	it('repairs what needs no question, and is offered only where there is something', () =>
		restoring([broken, weak], async () => {
			await open(broken);
			const [action] = await until(
				() => actions(broken, 'source.fixAll.backlogRefinery'),
				(found) => found.length > 0,
			);
			assert.ok(action?.edit);
			assert.equal(action.kind?.value, 'source.fixAll.backlogRefinery');
			await vscode.workspace.applyEdit(action.edit);
			const { document } = await open(broken);
			assert.equal(document.getText(), onDisk(broken).replace('@mara', '"@mara"'));
			assert.deepEqual(await actions(broken, 'source.fixAll.backlogRefinery'), []);
			await open(weak);
			assert.deepEqual(await actions(weak, 'source.fixAll.backlogRefinery'), []);
		}));

	it('runs on save for whoever has asked for it', () =>
		restoring([broken], async () => {
			const before = onDisk(broken);
			const settings = vscode.workspace.getConfiguration('editor');
			const wish = { 'source.fixAll.backlogRefinery': 'explicit' };
			await settings.update('codeActionsOnSave', wish, vscode.ConfigurationTarget.Global);
			try {
				const editor = await open(broken);
				await replace(editor, 'title:', 'title: ');
				await vscode.commands.executeCommand('workbench.action.files.save');
				await until(
					() => onDisk(broken),
					(text) => text.includes('"@mara"'),
				);
				assert.equal(onDisk(broken), before.replace('title:', 'title: ').replace('@mara', '"@mara"'));
			} finally {
				await settings.update('codeActionsOnSave', undefined, vscode.ConfigurationTarget.Global);
			}
		}));
});

describe('fixing all in a file', () => {
	it('is one step, saves the file and says what is left', () =>
		restoring([weak], async () => {
			const before = onDisk(weak);
			await withEmptyCriterion(weak);
			const editor = await open(weak);
			const result = await run('fixFile');
			assert.equal(result?.fixed, 1);
			assert.ok((result?.left ?? 0) > 0);
			assert.equal(onDisk(weak), before);
			await vscode.window.showTextDocument(editor.document);
			await vscode.commands.executeCommand('undo');
			assert.ok(editor.document.getText().endsWith('- [ ]\n'));
		}));

	it('keeps what is not saved yet, unsaved', () =>
		restoring([broken], async () => {
			const before = onDisk(broken);
			const editor = await open(broken);
			await replace(editor, 'id:', '# mine\nid:');
			assert.equal((await run('fixFile', broken))?.fixed, 1);
			assert.equal(editor.document.getText(), before.replace('id:', '# mine\nid:').replace('@mara', '"@mara"'));
			assert.ok(editor.document.isDirty);
			assert.equal(onDisk(broken), before);
		}));

	it('says so when there is nothing to repair', () =>
		restoring([weak], () =>
			answering('showInformationMessage', async (said) => {
				await open(weak);
				assert.equal((await run('fixFile'))?.fixed, 0);
				assert.match(said.join(), /^Nothing to repair without a question in .*US-2-.*\. \d+ problems? (?:is|are) left/);
			}),
		));
});

describe('fixing all in the backlog', () => {
	it('asks first, and changes nothing when the question is left', () =>
		restoring([broken], async () => {
			const before = onDisk(broken);
			const asked = run('fixBacklog');
			// The question comes once all files were looked through; it is left again until then.
			const answer = await until(
				async () => {
					await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
					return Promise.race([
						asked.then(() => 'answered'),
						new Promise<string>((resolve) => setTimeout(() => resolve('asking'), 200)),
					]);
				},
				(seen) => seen === 'answered',
			);
			assert.equal(answer, 'answered');
			assert.equal(await asked, undefined);
			assert.equal(onDisk(broken), before);
		}));

	it('changes several files as one step that can be taken back, and leaves done items alone', () =>
		restoring([broken, weak, done], async () => {
			const before = [broken, weak].map(onDisk);
			await withEmptyCriterion(weak);
			await withEmptyCriterion(done);
			const [emptyWeak, emptyDone] = [weak, done].map(onDisk);
			const result = await run('fixBacklog', { value: 'fix' });
			assert.deepEqual([result?.fixed, result?.files, result?.skipped], [2, 2, 0]);
			assert.ok((result?.left ?? 0) > 0);
			assert.equal(onDisk(broken), before[0]?.replace('@mara', '"@mara"'));
			assert.equal(onDisk(weak), before[1]);
			assert.equal(onDisk(done), emptyDone);
			assert.notEqual(emptyWeak, before[1]);
			// Nothing is left to do.
			assert.equal((await run('fixBacklog', { value: 'fix' }))?.fixed, 0);
		}));

	it('can be taken back by the button of its message', () =>
		restoring([broken], async () => {
			const before = onDisk(broken);
			const window = vscode.window as unknown as Record<
				'showInformationMessage',
				(...all: string[]) => Promise<unknown>
			>;
			const { showInformationMessage } = window;
			window.showInformationMessage = (_, button) => Promise.resolve(button);
			try {
				assert.equal((await run('fixBacklog', { value: 'fix' }))?.fixed, 1);
				await until(
					() => onDisk(broken),
					(text) => text === before,
				);
			} finally {
				window.showInformationMessage = showInformationMessage;
			}
		}));

	it('changes no file when one of them cannot be saved, and names it', () =>
		restoring([broken, weak], () =>
			answering('showErrorMessage', async (said) => {
				await withEmptyCriterion(weak);
				const before = [broken, weak].map(onDisk);
				await readOnly(broken, async () => {
					assert.equal(await run('fixBacklog', { value: 'fix' }), undefined);
					assert.match(said.join(), /US-7-import\.md could not be saved\. The change was taken back\./);
					assert.deepEqual([broken, weak].map(onDisk), before);
				});
			}),
		));

	it('leaves out a file that changes while the question is asked, and repairs the others', () =>
		restoring([broken, weak], async () => {
			await withEmptyCriterion(weak);
			const editor = await open(broken);
			const result = await whileAsked(
				() => replace(editor, 'id:', '# mine\nid:'),
				() => run('fixBacklog'),
			);
			assert.deepEqual([result?.fixed, result?.files, result?.skipped], [1, 1, 1]);
			assert.doesNotMatch(onDisk(weak), /- \[ \]\n$/);
			assert.ok(editor.document.getText().includes('# mine\nid:'));
			assert.ok(editor.document.getText().includes('assignees: @mara'));
		}));

	it('ends without a change when it is cancelled', () =>
		restoring([broken], () =>
			answering('showInformationMessage', async (said) => {
				const before = onDisk(broken);
				const { window } = vscode;
				const { withProgress } = window;
				const original = withProgress.bind(window);
				window.withProgress = (options, task) =>
					original(options, (progress) => {
						const button = new vscode.CancellationTokenSource();
						button.cancel();
						return task(progress, button.token);
					});
				try {
					await run('fixBacklog', { value: 'fix' });
				} finally {
					window.withProgress = withProgress;
				}
				assert.match(said.join(), /cancelled. Nothing was changed/);
				assert.equal(onDisk(broken), before);
			}),
		));
});
