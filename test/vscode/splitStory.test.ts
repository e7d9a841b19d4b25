import assert from 'node:assert/strict';
import { existsSync, rmSync } from 'node:fs';
import * as vscode from 'vscode';
import type { SplitRequest } from '../../src/core/refine/splitStory';
import { localFiles } from '../../src/node/localFiles';
import { fileUri, keyOf, onDisk, open, replace, restoring, storyUri, until } from './support/editing';
import { untilRule } from './support/findings';
import { withSession } from './support/sessions';

const parent = storyUri('US-1-pay-by-card');
const child = fileUri('backlog/stories/US-9-declined-cards.md');
const criterion =
	'- [ ] Given a declined card, when I pay, then the basket keeps its 3 coffees and the reason is shown.';
const wish: SplitRequest = { pattern: 'unhappy-path', title: 'Declined cards', criteria: [1] };

/** Puts the stories back, and takes away the one that a test has made. */
async function splitting(test: () => Promise<void>): Promise<void> {
	try {
		await restoring([parent], test);
	} finally {
		rmSync(child.fsPath, { force: true });
		await until(
			() => existsSync(child.fsPath),
			(there) => !there,
		);
		await vscode.commands.executeCommand('backlogRefinery.refresh');
	}
}

describe('splitting a story', () => {
	it('moves a criterion to a new file as one step, and opens that beside', () =>
		splitting(async () => {
			await open(parent);
			const before = onDisk(parent);
			await vscode.commands.executeCommand('backlogRefinery.splitStory', { key: keyOf('US-1-pay-by-card'), ...wish });
			assert.equal(onDisk(parent), before.replace(criterion, '\nSplit off: [US-9](US-9-declined-cards.md)'));
			const made = onDisk(child);
			assert.match(made, /^epic: EP-1$/m);
			assert.match(made, /^sprint: SP-1$/m);
			assert.ok(made.endsWith(`Split from: [US-1](US-1-pay-by-card.md)\n\n## Acceptance criteria\n\n${criterion}\n`));
			const editor = vscode.window.activeTextEditor;
			assert.equal(editor?.document.uri.toString(), child.toString());
			assert.equal(editor?.viewColumn, vscode.ViewColumn.Two);
		}));

	it('is taken back in the story by undo', () =>
		splitting(async () => {
			await open(parent);
			const before = onDisk(parent);
			await vscode.commands.executeCommand('backlogRefinery.splitStory', { key: keyOf('US-1-pay-by-card'), ...wish });
			await open(parent);
			await vscode.commands.executeCommand('undo');
			const document = await vscode.workspace.openTextDocument(parent);
			await until(
				() => document.getText(),
				(text) => text === before,
			);
		}));

	it('is taken back in both files from where it was made', () =>
		splitting(async () => {
			const before = onDisk(parent);
			await withSession({ local: localFiles }, async (session) => {
				const { index, planner } = session.backlog;
				const story = index.get(keyOf('US-1-pay-by-card'));
				assert.ok(story);
				const outcome = await session.change(() => planner.split(story, wish));
				assert.ok(outcome.kind === 'done' && outcome.undo);
				const made = onDisk(child);
				const back = await outcome.undo();
				assert.equal(onDisk(parent), before);
				assert.ok(!existsSync(child.fsPath));
				assert.equal(index.get(keyOf('US-9-declined-cards')), undefined);
				assert.ok(back.kind === 'done' && back.undo);
				await back.undo();
				assert.equal(onDisk(child), made);
			});
		}));

	it('is not taken back when the new file says something else by then', () =>
		splitting(() =>
			withSession({ local: localFiles }, async (session) => {
				const { index, planner } = session.backlog;
				const story = index.get(keyOf('US-1-pay-by-card'));
				assert.ok(story);
				const outcome = await session.change(() => planner.split(story, wish));
				assert.ok(outcome.kind === 'done' && outcome.undo);
				const editor = await open(child);
				await replace(editor, 'Declined cards', 'Refused cards');
				const after = onDisk(parent);
				const back = await outcome.undo();
				assert.ok(back.kind === 'refused' && /US-9-declined-cards\.md has changed since/.test(back.reason));
				assert.equal(onDisk(parent), after);
				assert.match(editor.document.getText(), /Refused cards/);
				await vscode.commands.executeCommand('workbench.action.files.revert');
			}),
		));

	it('is offered where a story is too large', () =>
		splitting(async () => {
			const editor = await open(parent);
			await replace(editor, 'points: 3', 'points: 13');
			const [finding] = await untilRule(parent, 'story-too-large', true);
			assert.ok(finding);
			const actions = await until(
				async () =>
					vscode.commands.executeCommand<vscode.CodeAction[]>(
						'vscode.executeCodeActionProvider',
						parent,
						finding.range,
						vscode.CodeActionKind.QuickFix.value,
					),
				(all) => all.some(({ command }) => command?.command === 'backlogRefinery.splitStory'),
			);
			const action = actions.find(({ command }) => command?.command === 'backlogRefinery.splitStory');
			assert.equal(action?.title, 'Split this story…');
			assert.deepEqual(action?.command?.arguments, [{ key: keyOf('US-1-pay-by-card') }]);
		}));
});
