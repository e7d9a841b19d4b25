import assert from 'node:assert/strict';
import { existsSync, rmSync } from 'node:fs';
import * as vscode from 'vscode';
import { mergePlans } from '../../src/core/refine/mergePlans';
import { commandNames, readingCommands } from '../../src/vscode/commands/commandNames';
import { createSession } from '../../src/vscode/session';
import { fileUri, keyOf, onDisk, readOnly, restoring, storyUri, until } from './support/editing';

const names = [
	'US-1-pay-by-card',
	'US-2-see-the-delivery-cost',
	'US-3-sign-in-with-a-link',
	'US-4-leave-a-note',
	'US-5-reorder',
	'US-6-gift-card',
	'US-6-gift-wrap',
	'US-8-basket',
];
const uris = names.map(storyUri);

/** Names of the files in the order of their ranks. */
function order(): string[] {
	const rank = (name: string) => /^rank: "([a-z]+)"$/m.exec(onDisk(storyUri(name)))?.[1] ?? '~';
	return [...names].sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
}

function run(command: string, ...args: unknown[]): Thenable<unknown> {
	return vscode.commands.executeCommand(`backlogRefinery.${command}`, ...args);
}

/** Lines that a change takes away and brings, over all stories; exactly one file may change. */
async function changeOf(work: () => Thenable<unknown>): Promise<{ name: string; gone: string[]; came: string[] }> {
	const before = uris.map(onDisk);
	await work();
	const changed = names.flatMap((name, i) => {
		const [old, now] = [before[i] ?? '', onDisk(storyUri(name))];
		if (old === now) return [];
		const [oldLines, nowLines] = [old.split('\n'), now.split('\n')];
		const gone = oldLines.filter((line) => !nowLines.includes(line));
		const came = nowLines.filter((line) => !oldLines.includes(line));
		return [{ name, gone, came }];
	});
	const [only] = changed;
	assert.ok(only && changed.length === 1, `changed: ${changed.map(({ name }) => name).join(', ') || 'nothing'}`);
	return only;
}

describe('commands on fields', () => {
	it('set the status on its one line and keep the comment behind it', () =>
		restoring(uris, async () => {
			const change = await changeOf(() => run('setStatus', { key: keyOf('US-1-pay-by-card'), value: 'in-progress' }));
			assert.deepEqual(change, {
				name: 'US-1-pay-by-card',
				gone: ['status: refining # asked on Monday'],
				came: ['status: in-progress # asked on Monday'],
			});
		}));

	it('set, change and remove the estimate', () =>
		restoring(uris, async () => {
			const key = keyOf('US-3-sign-in-with-a-link');
			assert.deepEqual((await changeOf(() => run('setPoints', { key, value: 5 }))).came, ['points: 5']);
			assert.deepEqual((await changeOf(() => run('setPoints', { key, value: '8' }))).came, ['points: 8']);
			const last = await changeOf(() => run('setPoints', { key, value: '' }));
			assert.deepEqual([last.gone, last.came], [['points: 8'], []]);
		}));

	it('take the first choice by Enter where none is current', () =>
		restoring(uris, async () => {
			const change = await changeOf(async () => {
				const done = run('setPoints', { key: keyOf('US-3-sign-in-with-a-link') });
				// The menu comes a moment later; until then accepting does nothing.
				await until(
					async () => {
						await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
						return onDisk(storyUri('US-3-sign-in-with-a-link'));
					},
					(text) => text.includes('points:'),
				);
				await done;
			});
			assert.deepEqual(change.came, ['points: 1']);
		}));

	it('set the epic by its id', () =>
		restoring(uris, async () => {
			const change = await changeOf(() => run('setEpic', { key: keyOf('US-1-pay-by-card'), value: 'ep-2' }));
			assert.deepEqual([change.gone, change.came], [['epic: EP-1'], ['epic: EP-2']]);
		}));

	it('add a criterion in the form of those that are there', () =>
		restoring(uris, async () => {
			const wording = 'Given a card that expired, when I pay, then "Card expired" is shown.';
			const change = await changeOf(() => run('addCriterion', { key: keyOf('US-1-pay-by-card'), value: wording }));
			assert.deepEqual([change.gone, change.came], [[], [`- [ ] ${wording}`]]);
		}));

	for (const [command, value] of [
		['setPoints', 8],
		['moveTop', undefined],
	] as const) {
		it(`leave a read-only file as it is: ${command}`, () =>
			restoring(uris, async () => {
				const uri = storyUri('US-1-pay-by-card');
				const before = onDisk(uri);
				await readOnly(uri, async () => {
					await run(command, { key: keyOf('US-1-pay-by-card'), value });
					assert.equal(onDisk(uri), before);
					assert.equal((await vscode.workspace.openTextDocument(uri)).getText(), before);
				});
				await vscode.commands.executeCommand('notifications.clearAll');
			}));
	}

	it('ask before a story is marked ready that is not', () =>
		restoring(uris, async () => {
			const uri = storyUri('US-3-sign-in-with-a-link');
			const before = onDisk(uri);
			const asked = run('markReady', { key: keyOf('US-3-sign-in-with-a-link') });
			await new Promise((resolve) => setTimeout(resolve, 500));
			assert.equal(onDisk(uri), before);
			await vscode.commands.executeCommand('notifications.clearAll');
			await asked;
			assert.equal(onDisk(uri), before);
		}));

	it('mark a story ready at once that is', () =>
		restoring(uris, async () => {
			const change = await changeOf(() => run('markReady', { key: keyOf('US-1-pay-by-card') }));
			assert.deepEqual(change.came, ['status: ready # asked on Monday']);
		}));
});

describe('commands on the order', () => {
	const [one = '', two = '', three = '', four = ''] = names;

	for (const [command, moved, wanted] of [
		['moveUp', three, [one, three, two, four]],
		['moveDown', one, [two, one, three, four]],
		['moveTop', three, [three, 'US-8-basket', one, two]],
	] as const) {
		it(`${command} writes one rank`, () =>
			restoring(uris, async () => {
				const { name, gone, came } = await changeOf(() => run(command, { key: keyOf(moved) }));
				assert.equal(name, moved);
				assert.equal(gone.length, 1);
				assert.match(came[0] ?? '', /^rank: "[a-z]+"$/);
				const now = order().filter((each) => wanted.includes(each));
				assert.deepEqual(now, wanted);
			}));
	}

	it('moveBottom puts the story behind all others', () =>
		restoring(uris, async () => {
			await changeOf(() => run('moveBottom', { key: keyOf(one) }));
			assert.equal(order().at(-1), one);
		}));

	it('leaves the first story where it is', () =>
		restoring(uris, async () => {
			const before = uris.map(onDisk);
			await run('moveUp', { key: keyOf(one) });
			assert.deepEqual(uris.map(onDisk), before);
		}));

	it('moves several stories and keeps their order', () =>
		restoring(uris, async () => {
			await run('moveTop', undefined, [{ key: keyOf(four) }, { key: keyOf(two) }]);
			assert.deepEqual(order().slice(0, 2), [two, four]);
			await vscode.commands.executeCommand('notifications.clearAll');
		}));
});

describe('a change of several items', () => {
	it('is one step to undo', () =>
		restoring(uris, async () => {
			const log = vscode.window.createOutputChannel('test', { log: true });
			const session = createSession(log, {});
			try {
				await session.start();
				const { index, planner } = session.backlog;
				const before = uris.map(onDisk);
				const entries = uris.slice(0, 3).map((uri) => index.get(uri.toString()));
				const outcome = await session.change(async () =>
					mergePlans(
						'Set status of 3 items',
						await Promise.all(
							entries.map((entry) => entry && planner.set(entry, [{ field: 'status', words: 'ready' }])),
						).then((plans) => plans.filter((plan) => plan !== undefined)),
					),
				);
				assert.ok(outcome.kind === 'done' && outcome.undo);
				assert.equal(uris.filter((uri, i) => onDisk(uri) !== before[i]).length, 3);
				assert.equal((await outcome.undo()).kind, 'done');
				assert.deepEqual(uris.map(onDisk), before);
			} finally {
				session.dispose();
				log.dispose();
			}
		}));

	it('sets the status of all that are selected', () =>
		restoring(uris, async () => {
			const [first = '', second = ''] = names;
			await run('setStatus', { key: keyOf(first), value: 'ready' }, [{ key: keyOf(first) }, { key: keyOf(second) }]);
			for (const name of [first, second]) assert.match(onDisk(storyUri(name)), /^status: ready/m);
			await vscode.commands.executeCommand('notifications.clearAll');
		}));
});

describe('new story', () => {
	it('makes a file with the next free id and opens it', async () => {
		await run('newStory', { value: 'Pay with a voucher' });
		const uri = fileUri('backlog/stories/US-9-pay-with-a-voucher.md');
		try {
			assert.ok(existsSync(uri.fsPath));
			assert.match(onDisk(uri), /^---\nid: US-9\ntype: story\ntitle: "?Pay with a voucher"?\n/);
			assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), uri.toString());
			const line = vscode.window.activeTextEditor?.selection.active.line ?? 0;
			assert.equal(vscode.window.activeTextEditor?.document.lineAt(line).text, '');
		} finally {
			await vscode.commands.executeCommand('workbench.action.closeAllEditors');
			rmSync(uri.fsPath, { force: true });
			await until(
				() => existsSync(uri.fsPath),
				(there) => !there,
			);
		}
	});
});

describe('commands in a workspace that is not trusted', () => {
	it('are in no menu when they change something', () => {
		const { contributes } = vscode.extensions.getExtension('backlog-refinery.backlog-refinery')?.packageJSON ?? {};
		const contributed: readonly { command: string; enablement?: string }[] = contributes.commands;
		for (const name of commandNames) {
			const found = contributed.find(({ command }) => command === `backlogRefinery.${name}`);
			const isOff = /^(?:!backlogRefinery\.readOnly|isWorkspaceTrusted)$/.test(found?.enablement ?? '');
			assert.ok(isOff || readingCommands.has(name), name);
		}
	});
});

describe('small commands', () => {
	it('copy ids', async () => {
		await run('copyId', undefined, [{ key: keyOf('US-1-pay-by-card') }, { key: keyOf('US-5-reorder') }]);
		assert.equal(await vscode.env.clipboard.readText(), 'US-1, US-5');
	});

	it('open an unreadable item at what is wrong', async () => {
		const uri = storyUri('US-7-import');
		await restoring([uri], async () => {
			await run('openItem', { key: uri.toString() });
			const editor = await until(
				() => vscode.window.activeTextEditor,
				(active) => active?.document.uri.toString() === uri.toString(),
			);
			assert.equal(editor?.selection.active.line, 5);
		});
	});
});
