import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { repositoryOf } from '../../src/vscode/history/gitExtension';
import { lastReviewRef } from '../../src/vscode/history/lastReview';
import { createOrderHistory, type OrderHistory } from '../../src/vscode/history/orderHistory';
import type { Session } from '../../src/vscode/session';
import { fileUri, keyOf, onDisk, restoring, storyUri, until } from './support/editing';
import { historyOf } from './support/historyOf';
import { Memory } from './support/memory';
import { hosts, withSession } from './support/sessions';

const direct = hosts['files of this machine'] ?? {};

async function withHistory(test: (history: OrderHistory, session: Session) => Promise<void>): Promise<void> {
	const texts: Record<string, string> = {};
	await withSession({ ...direct, history: () => historyOf(texts) }, async (session) => {
		for (const { uri, path } of session.backlog.index.entries) texts[path] = onDisk(vscode.Uri.parse(uri, true));
		for (const [path, text] of Object.entries(texts))
			if (path.endsWith('US-5-reorder.md')) texts[path] = text.replace(/^rank: .*$/m, 'rank: "aaab"');
		await test(createOrderHistory(session, new Memory()), session);
	});
}

describe('what moved since', () => {
	it('tells moved stories', () =>
		withHistory(async (history) => {
			const { moved } = await history.moves('v1');
			assert.deepEqual(
				moved.map(({ id, from }) => [id, from]),
				[['US-5', 1]],
			);
		}));

	it('offers tags and days, and the last review once there was one', () =>
		withHistory(async (history) => {
			const refs = async () => (await history.choices()).map(({ ref }) => ref);
			assert.deepEqual(await refs(), ['yesterday', 'a week ago', '2 weeks ago', 'v1']);
			assert.equal(history.reviewed, undefined);
			await assert.rejects(history.moves(lastReviewRef), /not marked as reviewed/);
			await history.markReviewed();
			assert.deepEqual(await refs(), [lastReviewRef, 'yesterday', 'a week ago', '2 weeks ago', 'v1']);
			assert.equal((await history.moves(lastReviewRef)).moved.length, 1);
		}));

	it('says that a window has no git', () =>
		withSession(direct, async (session) => {
			await assert.rejects(createOrderHistory(session, new Memory()).moves('v1'), /needs git/);
		}));

	it('keeps a reason in the log of decisions, where the project has one', () =>
		withHistory(async (history, session) => {
			const settings = fileUri('refinery.yml');
			const log = fileUri('why.md');
			const before = onDisk(settings);
			try {
				writeFileSync(settings.fsPath, `${before}\norder:\n  reasons: log\n  log: why.md\n`);
				await session.reload();
				await history.noteReason([keyOf('US-5-reorder')], 'it pays');
				assert.match(onDisk(log), /^- \d{4}-\d{2}-\d{2} US-5 \? -> \d+; it pays$/m);
			} finally {
				writeFileSync(settings.fsPath, before);
				rmSync(log.fsPath, { force: true });
			}
		}));
});

/** In the box of the Source Control view, behind what is typed there. */
async function keepsReasonInMessage(): Promise<void> {
	const repository = await until(
		() => repositoryOf(fileUri('.'), true),
		(found) => found !== undefined,
	);
	assert.ok(repository);
	repository.inputBox.value = 'Reorder';
	await withHistory((history) => history.noteReason([keyOf('US-5-reorder')], 'it pays'));
	assert.match(repository.inputBox.value, /^Reorder\n\nMoved: US-5 to \d+; it pays$/);
}

describe('the comparison of two orders', () => {
	it('shows the present order, one story a line, and follows it', () =>
		restoring([storyUri('US-5-reorder')], async () => {
			const query = JSON.stringify({ name: 'v1' });
			const uri = vscode.Uri.from({ scheme: 'backlog-refinery-order', path: '/now', query });
			const document = await vscode.workspace.openTextDocument(uri);
			await vscode.window.showTextDocument(document);
			const ids = () =>
				document
					.getText()
					.split('\n')
					.map((line) => line.split('  ')[0]);
			assert.ok(ids().includes('US-5'));
			assert.notEqual(ids()[0], 'US-5');
			await vscode.commands.executeCommand('backlogRefinery.moveTop', { key: keyOf('US-5-reorder') });
			await until(ids, ([first]) => first === 'US-5');
			await vscode.commands.executeCommand('workbench.action.closeAllEditors');
		}));

	it('is opened by the command, from a real repository', async () => {
		const root = fileUri('.').fsPath;
		const git = (...args: readonly string[]) =>
			execFileSync('git', ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', ...args], { cwd: root });
		try {
			git('init', '-q');
			git('add', '.');
			git('commit', '-q', '-m', 'First');
			git('tag', 'v1');
			await vscode.commands.executeCommand('backlogRefinery.whatMoved', { value: 'v1' });
			const tab = await until(
				() => vscode.window.tabGroups.activeTabGroup.activeTab,
				(shown) => shown?.label === 'Order at v1 ↔ now',
			);
			assert.ok(tab?.input instanceof vscode.TabInputTextDiff);
			const [left, right] = [tab.input.original, tab.input.modified];
			const textOf = async (uri: vscode.Uri) => (await vscode.workspace.openTextDocument(uri)).getText();
			assert.match(await textOf(left), /^US-5 {2}Order the same again$/m);
			assert.equal(await textOf(left), await textOf(right));
			if (vscode.extensions.getExtension('vscode.git')) await keepsReasonInMessage();
		} finally {
			await vscode.commands.executeCommand('workbench.action.closeAllEditors');
			rmSync(fileUri('.git').fsPath, { recursive: true, force: true });
		}
	});
});
