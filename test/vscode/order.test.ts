import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { fileUri, keyOf, onDisk, open, replace, restoring, storyUri, until } from './support/editing';
import { untilRule } from './support/findings';
import { viewParts } from './support/rows';

/** Open stories with a rank, in order. */
const names = [
	'US-1-pay-by-card',
	'US-2-see-the-delivery-cost',
	'US-3-sign-in-with-a-link',
	'US-4-leave-a-note',
	'US-5-reorder',
	'US-6-gift-card',
	'US-6-gift-wrap',
];
const [one = '', two = '', three = '', four = '', five = ''] = names;
const uris = [...names, 'US-8-basket'].map(storyUri);

function run(command: string, ...args: unknown[]): Thenable<unknown> {
	return vscode.commands.executeCommand(`backlogRefinery.${command}`, ...args);
}

function rankOf(name: string): string {
	return /^rank: "([a-z]+)"$/m.exec(onDisk(storyUri(name)))?.[1] ?? '~';
}

function order(): string[] {
	return [...names].sort((a, b) => (rankOf(a) < rankOf(b) ? -1 : 1));
}

async function fixesAt(editor: vscode.TextEditor, line: number): Promise<vscode.CodeAction[]> {
	const range = new vscode.Range(line, 0, line, 1);
	const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
		'vscode.executeCodeActionProvider',
		editor.document.uri,
		range,
		vscode.CodeActionKind.QuickFix.value,
	);
	return actions;
}

describe('moving to a position', () => {
	it('moves one and several', () =>
		restoring(uris, async () => {
			await run('moveToPosition', { key: keyOf(one), value: 3 });
			assert.deepEqual(order().slice(0, 4), [two, three, one, four]);
			await run('moveToPosition', { key: keyOf(five), value: '2' }, [{ key: keyOf(five) }, { key: keyOf(two) }]);
			assert.deepEqual(order().slice(0, 5), [three, two, five, one, four]);
			await vscode.commands.executeCommand('notifications.clearAll');
		}));

	it('asks for the position, and leaves the item where it is when the question is left', () =>
		restoring(uris, async () => {
			let isDone = false;
			void run('moveToPosition', { key: keyOf(one) }).then(() => {
				isDone = true;
			});
			// The input takes what is typed once it is there; before that nothing is changed by it.
			await until(
				async () => {
					await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
					await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
					return isDone;
				},
				(done) => done,
			);
			assert.equal(order()[0], one);
		}));
});

describe('re-spacing ranks', () => {
	const root = fileUri('').toString().replace(/\/$/, '');

	it('writes new ranks and keeps the order', () =>
		restoring(uris, async () => {
			const before = order();
			const ranks = names.map(rankOf);
			await run('respaceRanks', { root, type: 'story', value: 'apply' });
			assert.deepEqual(order(), before);
			assert.ok(names.every((name, i) => rankOf(name) !== ranks[i] && rankOf(name).length === 7));
			await vscode.commands.executeCommand('notifications.clearAll');
		}));

	it('shows first what would change, and changes nothing when it is left', () =>
		restoring(uris, async () => {
			const before = uris.map(onDisk);
			let isDone = false;
			void run('respaceRanks', { root, type: 'story' }).then(() => {
				isDone = true;
			});
			const shown = await until(
				() => vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'backlog-refinery-preview'),
				(document) => document !== undefined,
			);
			assert.match(
				shown?.getText() ?? '',
				/^--- a\/backlog\/stories\/.*\n\+\+\+ b\/[\s\S]*\n-rank: "dbq"\n\+rank: "[a-z]{7}"\n/,
			);
			await until(
				async () => {
					await vscode.commands.executeCommand('notifications.clearAll');
					return isDone;
				},
				(done) => done,
			);
			assert.deepEqual(uris.map(onDisk), before);
		}));

	it('saves more files than the editor keeps open', async () => {
		const many = Array.from({ length: 120 }, (_, i) => storyUri(`US-${1000 + i}`));
		await restoring(uris, async () => {
			many.forEach((uri, i) => {
				const rank = `x${'bcdefghijk'[Math.floor(i / 12)]}${'bcdefghijklm'[i % 12]}b`;
				writeFileSync(uri.fsPath, `---\nid: US-${1000 + i}\ntype: story\nstatus: ready\nrank: "${rank}"\n---\n`);
			});
			await run('refresh');
			await run('respaceRanks', { root, type: 'story', value: 'apply' });
			assert.equal(many.filter((uri) => /^rank: "[a-z]{7}"$/m.test(onDisk(uri))).length, many.length);
			assert.deepEqual(
				vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty),
				[],
			);
			for (const uri of many) rmSync(uri.fsPath);
			await run('refresh');
			await vscode.commands.executeCommand('notifications.clearAll');
		});
	});

	it('is offered where a rank has grown long', () =>
		restoring(uris, async () => {
			const uri = storyUri(one);
			const editor = await open(uri);
			await replace(editor, 'rank: "dbq"', `rank: "${'d'.repeat(61)}"`);
			const [diagnostic] = await untilRule(uri, 'rank-long', true);
			assert.ok(diagnostic);
			const fixes = await fixesAt(editor, diagnostic.range.start.line);
			const fix = fixes.find(({ command }) => command?.command === 'backlogRefinery.respaceRanks');
			assert.deepEqual(fix?.command?.arguments, [{ root, type: 'story' }]);
		}));
});

describe('a rank in conflict', () => {
	const torn = '<<<<<<< HEAD\nrank: "dbq"\n=======\nrank: "fbq"\n>>>>>>> feature\n';

	it('is shown as that, and settled by either side or a place between', () =>
		restoring(uris, async () => {
			const uri = storyUri(one);
			const editor = await open(uri);
			const before = editor.document.getText();
			await replace(editor, 'rank: "dbq"\n', torn);
			const [diagnostic] = await untilRule(uri, 'front-matter-invalid', true);
			assert.match(diagnostic?.message ?? '', /^"rank" is in conflict between HEAD \("dbq"\) and feature \("fbq"\)/);
			const line = diagnostic?.range.start.line ?? 0;
			const titles = (await fixesAt(editor, line + 1)).map(({ title }) => title);
			assert.deepEqual(titles.slice(0, 2), ['Take the place dbq of HEAD', 'Take the place fbq of feature']);
			assert.match(titles[2] ?? '', /^Place US-1 between the two \([a-z]+\)$/);
			const theirs = (await fixesAt(editor, line)).find(({ title }) => title.startsWith('Take the place fbq'));
			assert.ok(theirs?.edit && (await vscode.workspace.applyEdit(theirs.edit)));
			assert.equal(editor.document.getText(), before.replace('"dbq"', '"fbq"'));
			await untilRule(uri, 'front-matter-invalid', false);
		}));

	it('is told of in the Backlog view', () =>
		restoring(uris, async () => {
			const editor = await open(storyUri(one));
			await replace(editor, 'rank: "dbq"\n', torn);
			const view = await viewParts();
			try {
				await until(
					() => view.drawn(),
					(rows) => rows.some((row) => row.trim() === `${one}.md`),
				);
				assert.match(
					String(view.item(`${one}.md`).description),
					/^in conflict, line \d+: "rank" is in conflict between HEAD/,
				);
			} finally {
				view.dispose();
			}
		}));
});
