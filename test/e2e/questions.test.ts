import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { openWorkbench, type Workbench } from '../../scripts/host/openWorkbench.mjs';
import { eventually } from './support/eventually';
import { openBacklog, row } from './support/sidebar';
import { copyWorkspace, type Workspace } from './support/workspace';

describe('questions, from the view to the margin', () => {
	let workspace: Workspace;
	let workbench: Workbench;
	let page: Page;
	let questions: Locator;

	before(async () => {
		workspace = copyWorkspace('examples/harbour-coffee');
		const settings = { 'comments.openView': 'never' };
		workbench = await openWorkbench({ extensionPath: process.cwd(), workspace: workspace.folder, settings });
		page = workbench.page;
		await row(await openBacklog(page), 'A declined card empties the basket').waitFor();
		questions = page.getByRole('tree', { name: 'Questions' });
		const header = page.getByRole('button', { name: /^Questions / });
		await header.press('Enter');
		// Rows that find no room are not drawn.
		await page.getByRole('button', { name: /^Backlog Section/ }).press('Enter');
		await row(questions, '@tomasz').waitFor();
	});

	after(async () => {
		await workbench?.dispose();
		workspace?.remove();
	});

	afterEach(async function () {
		if (this.currentTest?.isFailed()) await workbench.screenshot('questions-failed');
	});

	const added = (lines: readonly string[]) =>
		eventually(() =>
			assert.deepEqual(
				workspace.changedLines().filter((line) => line.startsWith('+')),
				lines,
			),
		);

	const lines = (wanted: RegExp) => eventually(() => assert.match(workspace.changedLines().join('\n'), wanted));

	it('are listed by who is asked', async () => {
		await row(questions, 'Which share of our visitors has a device').waitFor();
		await workbench.screenshot('questions-1-view');
	});

	it('are answered from the view', async () => {
		const question = row(questions, 'Which share of our visitors has a device');
		await question.hover();
		await question.getByRole('button', { name: 'Answer question…' }).click();
		const box = page.locator('.quick-input-widget input').first();
		await box.fill('One in four');
		await box.press('Enter');
		await added([
			'+- [x] Which share of our visitors has a device that can do this? @tomasz',
			'+  - Answer: One in four',
		]);
		await question.waitFor({ state: 'detached' });
		workspace.commit('Answer');
	});

	it('are asked on a criterion in the margin, answered there, and opened again', async () => {
		await row(questions, 'Is the e-mail link enough').click();
		await page.locator('.monaco-editor .comment-range-glyph').first().waitFor({ state: 'attached' });
		await page.locator('.monaco-editor .view-line', { hasText: 'Given' }).first().hover();
		// The sign to begin a thread is there while the mouse rests on the line.
		await page.locator('.monaco-editor .comment-range-glyph.line-hover').first().click();
		const button = (name: string) =>
			page.locator('.review-widget .monaco-text-button').filter({ hasText: name }).first();
		await button('Ask').waitFor();
		await page.keyboard.type('Which devices? @tomasz');
		await button('Ask').click();
		await lines(/^\+- \[ \] “Given an account that is signed …”: Which devices\? @tomasz$/m);
		const thread = page.locator('.review-widget', { hasText: 'Question to @tomasz' }).first();
		await thread.waitFor();
		await workbench.screenshot('questions-2-thread');

		await thread.locator('.comment-form .monaco-editor').click();
		await page.keyboard.type('All that can keep a key.');
		await page.keyboard.press('Enter');
		await page.keyboard.type('Phones first.');
		await button('Answer').click();
		await lines(/^\+ {2}- Answer: All that can keep a key\.\n\+ {4}Phones first\.$/m);
		// The editor folds what is resolved, now and then after it has shown that it is.
		await thread.waitFor({ state: 'hidden' });
		await eventually(async () => {
			const sign = page.locator('.monaco-editor .comment-thread').first();
			if (!(await thread.isVisible())) await sign.click();
			await thread.filter({ hasText: 'Phones first.' }).waitFor({ timeout: 2000 });
		});
		await workbench.screenshot('questions-3-answered');
		await thread.getByRole('button', { name: 'Open question again' }).click();
		await lines(/^\+ {2}- Earlier answer: All that can keep a key\.$/m);
	});
});
