import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { closeAll, fileUri, onDisk, open, restoring, until } from './support/editing';
import { withSession } from './support/sessions';

const goal = fileUri('backlog/goals/GOAL-1-more-orders.md');
const epic = fileUri('backlog/epics/EP-1-checkout.md');
const key = goal.toString();
const text = `---
id: GOAL-1
type: goal
title: More orders
status: in-progress
period: 2026-Q4
key-results:
  - name: Paid baskets
    baseline: 41
    history:
      - { date: 2026-10-05, value: 41 }
---
`;

function run(command: string, ...args: unknown[]): Thenable<unknown> {
	return vscode.commands.executeCommand(`backlogRefinery.${command}`, ...args);
}

function filesIn(folder: string): readonly string[] {
	return readdirSync(fileUri(`backlog/${folder}`).fsPath);
}

/** Runs a test and takes the files away that it made. */
async function withoutTraces(folder: string, test: (before: readonly string[]) => Promise<void>): Promise<void> {
	const before = filesIn(folder);
	try {
		await test(before);
	} finally {
		await closeAll();
		for (const name of filesIn(folder))
			if (!before.includes(name)) rmSync(fileUri(`backlog/${folder}/${name}`).fsPath, { force: true });
		await run('refresh');
	}
}

describe('commands on goals', () => {
	before(async () => {
		mkdirSync(vscode.Uri.joinPath(goal, '..').fsPath, { recursive: true });
		writeFileSync(goal.fsPath, text);
		await run('refresh');
	});

	after(async () => {
		await closeAll();
		rmSync(vscode.Uri.joinPath(goal, '..').fsPath, { recursive: true, force: true });
		await run('refresh');
	});

	it('break a goal down into epics, of which the first is open', () =>
		withoutTraces('epics', async (before) => {
			await run('breakDownGoal', { key, titles: ['One-page checkout', 'Gift: cards'] });
			const made = filesIn('epics').filter((name) => !before.includes(name));
			assert.deepEqual(made, ['EP-3-one-page-checkout.md', 'EP-4-gift-cards.md']);
			for (const name of made)
				assert.match(onDisk(fileUri(`backlog/epics/${name}`)), /\ngoal: GOAL-1\nhorizon: 2026-Q4\n/);
			assert.match(vscode.window.activeTextEditor?.document.uri.path ?? '', /EP-3-one-page-checkout\.md$/);
			assert.equal(onDisk(goal), text);
		}));

	it('break an epic down into stories that begin with a sentence', () =>
		withoutTraces('stories', async (before) => {
			await run('breakDownEpic', { key: epic.toString(), titles: ['Pay by invoice', 'Vouchers'] });
			const made = filesIn('stories').filter((name) => !before.includes(name));
			assert.equal(made.length, 2);
			const first = onDisk(fileUri(`backlog/stories/${made.find((name) => name.includes('invoice'))}`));
			assert.match(first, /\nepic: EP-1\n---\n\nAs a ___, I want to pay by invoice, so that ___\.\n/);
		}));

	it('take all children back as one step', () =>
		withoutTraces('epics', (before) =>
			withSession({}, async ({ backlog, change }) => {
				const item = backlog.index.get(key);
				assert.ok(item);
				const outcome = await change(() => backlog.planner.breakDown(item, ['One', 'Two', 'Three']));
				assert.equal(filesIn('epics').length, before.length + 3);
				assert.ok(outcome.kind === 'done' && outcome.undo);
				assert.equal((await outcome.undo()).kind, 'done');
				assert.deepEqual(filesIn('epics'), before);
			}),
		));

	it('tell a wrong item from a right one', async () => {
		const before = filesIn('epics');
		await run('breakDownGoal', { key: epic.toString(), titles: ['A'] });
		assert.deepEqual(filesIn('epics'), before);
		await vscode.commands.executeCommand('notifications.clearAll');
	});

	it('record a measurement, which one undo takes back', () =>
		restoring([goal], async () => {
			await run('recordMeasurement', { key, keyResult: 'paid baskets', value: '46 %', date: '2026-11-27' });
			const measured = text.replace(
				'value: 41 }\n',
				'value: 41 }\n      - { date: 2026-11-27, value: 46 % }\n    actual: 46 %\n',
			);
			assert.equal(onDisk(goal), measured);
			await open(goal);
			await vscode.commands.executeCommand('undo');
			await until(
				() => vscode.window.activeTextEditor?.document.getText(),
				(now) => now === text,
			);
		}));

	it('write nothing for what is no number', async () => {
		await run('recordMeasurement', { key, keyResult: 1, value: 'more' });
		await run('recordMeasurement', { key, keyResult: 'Other', value: '46' });
		assert.equal(onDisk(goal), text);
		await vscode.commands.executeCommand('notifications.clearAll');
	});

	it('add a key result, and expect an effect on it', () =>
		restoring([goal, epic], async () => {
			await run('addKeyResult', { key, name: 'Adoption', baseline: 12, target: '30', due: '2026-12-31' });
			assert.equal(
				onDisk(goal),
				text.replace(/---\n$/, '  - name: Adoption\n    baseline: 12\n    target: 30\n    due: 2026-12-31\n---\n'),
			);
			const before = onDisk(epic);
			await run('expectEffect', { key: epic.toString(), keyResult: 'Adoption', by: 8 });
			assert.equal(onDisk(epic), before, 'an epic without a goal has none');
			await vscode.commands.executeCommand('notifications.clearAll');
			writeFileSync(epic.fsPath, before.replace('type: epic\n', 'type: epic\ngoal: GOAL-1\n'));
			await run('refresh');
			await run('expectEffect', { key: epic.toString(), keyResult: 'Adoption', by: 8 });
			assert.match(onDisk(epic), /\neffects:\n {2}- \{ key-result: Adoption, by: 8 \}\n---\n/);
		}));

	it('are offered where a key result is incomplete', async () => {
		const { document } = await open(goal);
		const line = text.split('\n').findIndex((line) => line.includes('Paid baskets'));
		const range = document.lineAt(line).range;
		const offered = await until(
			async () =>
				vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, range),
			(actions) => actions.some(({ title }) => title.includes('measurement')),
		);
		const titles = offered.map(({ title }) => title);
		assert.ok(titles.includes('Record a measurement…') && titles.includes('Add key result…'), titles.join(', '));
		await closeAll();
	});

	it('show the page of a goal, once', async () => {
		const pages = () =>
			vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).filter(({ label }) => label === 'GOAL-1').length;
		await run('showGoal', { key });
		await until(pages, (count) => count === 1);
		await run('showGoal', { key });
		assert.equal(pages(), 1);
		await closeAll();
	});

	for (const [format, begin] of [
		['md', '# '],
		['html', '<!DOCTYPE html>'],
		['svg', '<svg '],
		['json', '{'],
	] as const) {
		it(`export the roadmap as ${format}`, async () => {
			const file = fileUri(`roadmap.${format}`);
			try {
				await run('exportRoadmap', { format, audience: 'internal', file: `roadmap.${format}` });
				const written = onDisk(file);
				assert.ok(written.startsWith(begin), written.slice(0, 40));
				await run('exportRoadmap', { format, audience: 'public', file: `roadmap.${format}` });
				assert.ok(!onDisk(file).includes('GOAL-1'));
			} finally {
				if (existsSync(file.fsPath)) rmSync(file.fsPath);
			}
		});
	}
});
