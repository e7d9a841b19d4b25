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
		workbench = await openWorkbench({ extensionPath: process.cwd(), workspace: workspace.folder });
		page = workbench.page;
		await row(await openBacklog(page), 'A declined card empties the basket').waitFor();
		questions = page.getByRole('tree', { name: 'Questions' });
		const header = page.getByRole('button', { name: /^Questions Section/ });
		if ((await header.getAttribute('aria-expanded')) !== 'true') await header.click();
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

	it('are asked on a criterion in the margin, and answered there', async () => {
		await row(questions, 'Is the e-mail link enough').click();
		const line = page.locator('.monaco-editor .view-line').filter({ hasText: 'passkey' }).last();
		await line.waitFor();
		await page.locator('.monaco-editor .comment-range-glyph').first().waitFor({ state: 'attached' });
		// The sign to begin a thread is shown while the mouse rests on the line.
		const criterion = page
			.locator('.monaco-editor .view-line')
			.filter({ hasText: /Given|When|Then/ })
			.first();
		await criterion.hover();
		await page
			.locator('.monaco-editor .comment-range-glyph.comment-diff-added, .monaco-editor .comment-range-glyph.line-hover')
			.first()
			.click();
		const thread = page.locator('.review-widget').first();
		await thread.locator('.monaco-editor').first().click();
		await page.keyboard.type('Which devices? @tomasz');
		await thread.getByRole('button', { name: 'Ask', exact: true }).click();
		await eventually(() =>
			assert.match(workspace.changedLines().join('\n'), /^\+- \[ \] “.+”: Which devices\? @tomasz$/m),
		);
		const shown = page.locator('.review-widget', { hasText: 'Question to @tomasz' }).first();
		await shown.waitFor();
		await workbench.screenshot('questions-2-thread');
	});
});
