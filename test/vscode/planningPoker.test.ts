import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { hideVote } from '../../src/core/estimation/hiddenVote';
import { voteFileName } from '../../src/core/estimation/person';
import { pokerState } from '../../src/core/estimation/pokerState';
import { readPoker, voteText } from '../../src/core/estimation/pokerTable';
import { fileUri, keyOf, onDisk, open, replace, restoring, storyUri, until } from './support/editing';
import { withSession } from './support/sessions';

const name = 'US-3-sign-in-with-a-link';
const story = storyUri(name);
const folder = fileUri('backlog/estimates/US-3');

/** One step, as another command or a key binding says it. */
const step = (said: Record<string, unknown>) =>
	vscode.commands.executeCommand('backlogRefinery.planningPoker', { key: keyOf(name), ...said });
const table = () =>
	readPoker(
		existsSync(folder.fsPath)
			? readdirSync(folder.fsPath).map((file) => ({ name: file, text: onDisk(vscode.Uri.joinPath(folder, file)) }))
			: [],
	);
const state = () => pokerState(table(), Number);

/** What comes by git or a live share: a file that appears on the disk. */
function voteFromOutside(person: string, value: string, round: number): void {
	const vote = { name: person, round, value };
	mkdirSync(folder.fsPath, { recursive: true });
	writeFileSync(path.join(folder.fsPath, voteFileName(person)), voteText(vote, hideVote(vote, Math.random)));
}

async function playing(test: () => Promise<void>): Promise<void> {
	try {
		await restoring([story], test);
	} finally {
		await vscode.commands.executeCommand('notifications.clearAll');
		rmSync(fileUri('backlog/estimates').fsPath, { recursive: true, force: true });
	}
}

describe('planning poker in the editor', () => {
	it('is a whole round of two people, of whom one comes by files from outside', () =>
		playing(async () => {
			const before = onDisk(story);
			await step({ names: ['Ada', 'Ben'] });
			await step({ as: 'Ada', vote: '3' });
			assert.deepEqual(state().waiting, ['Ben']);
			assert.ok(!/\b3\b/.test(onDisk(vscode.Uri.joinPath(folder, voteFileName('Ada')))), 'The vote is to be seen');

			await step({ accept: '3' });
			assert.equal(onDisk(story), before, 'Nothing is accepted while a vote is missing');

			await step({ as: 'Ada', vote: '5' });
			voteFromOutside('Ben', '8', 1);
			assert.deepEqual(state().outcome?.values, ['5', '8']);

			await step({ as: 'Ada', vote: '1' });
			assert.deepEqual(state().outcome?.values, ['5', '8'], 'No vote is changed once all are open');

			await step({ newRound: true });
			assert.deepEqual([state().round, state().waiting], [2, ['Ada', 'Ben']]);
			voteFromOutside('Ben', '5', 2);
			await step({ as: 'Ada', vote: '5' });
			assert.equal(state().outcome?.consensus, '5');

			await step({ accept: '5' });
			assert.match(onDisk(story), /^points: 5$/m);
			assert.equal(state().outcome?.consensus, '5', 'The votes stay');

			await open(story);
			await vscode.commands.executeCommand('undo');
			const document = await vscode.workspace.openTextDocument(story);
			await until(
				() => document.getText(),
				(text) => text === before,
			);
		}));

	it('takes in what somebody has in an editor and has not saved', () =>
		playing(async () => {
			await step({ names: ['Ada'] });
			const editor = await open(vscode.Uri.joinPath(folder, 'round.txt'));
			await replace(editor, '- Ada', '- Ada\n- Ben');
			await step({ as: 'Ada', vote: '3' });
			await step({ accept: '3' });
			assert.ok(!/^points:/m.test(onDisk(story)), 'Ben is named in the document and has not voted');
		}));

	it('leaves a damaged vote out and goes on when it is given again', () =>
		playing(async () => {
			await step({ names: ['Ada', 'Ben'] });
			await step({ as: 'Ada', vote: '3' });
			voteFromOutside('Ben', '3', 1);
			writeFileSync(
				path.join(folder.fsPath, voteFileName('Ben')),
				'<<<<<<< HEAD\nBen: 3\n=======\nBen: 5\n>>>>>>> x\n',
			);
			assert.deepEqual([state().waiting, table().problems.length], [['Ben'], 1]);
			await step({ as: 'Ben', vote: '3' });
			assert.deepEqual([state().outcome?.consensus, table().problems.length], ['3', 0]);
		}));

	it('makes no item of its files', () =>
		playing(async () => {
			await step({ names: ['Ada'] });
			await step({ as: 'Ada', vote: '3' });
			await withSession({}, async ({ backlog }) => {
				const paths = backlog.index.entries.map(({ path }) => path);
				assert.ok(paths.length > 0);
				assert.ok(!paths.some((path) => path.includes('estimates')));
			});
		}));
});

describe('setting the estimate', () => {
	const settings = fileUri('refinery.yml');
	const run = (value: unknown) =>
		vscode.commands.executeCommand('backlogRefinery.setPoints', { key: keyOf(name), value });
	const estimating = (section: string, test: () => Promise<void>) =>
		restoring([story, settings], async () => {
			writeFileSync(settings.fsPath, `${onDisk(settings)}estimation:\n  ${section}\n`);
			await vscode.commands.executeCommand('backlogRefinery.refresh');
			await test();
		});

	it('writes the word of a size where the team uses sizes', () =>
		estimating('sizes: { S: 1, M: 3, L: 8 }', async () => {
			await run('m');
			assert.match(onDisk(story), /^points: M$/m);
			await withSession({}, async ({ backlog }) => {
				const entry = backlog.index.get(keyOf(name));
				assert.equal(entry?.readable && entry.points, 3);
			});
		}));

	it('takes no number that is not on the scale', () =>
		estimating('scale: [1, 2, 3]', async () => {
			const before = onDisk(story);
			await run(4);
			assert.equal(onDisk(story), before);
			await run(2);
			assert.match(onDisk(story), /^points: 2$/m);
			await vscode.commands.executeCommand('notifications.clearAll');
		}));
});
