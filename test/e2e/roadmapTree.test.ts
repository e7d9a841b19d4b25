import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { openWorkbench, type Workbench } from '../../scripts/host/openWorkbench.mjs';
import { eventually } from './support/eventually';
import { openBacklog, row } from './support/sidebar';
import { copyWorkspace, type Workspace } from './support/workspace';

describe('the roadmap in the side bar', () => {
	let workspace: Workspace;
	let workbench: Workbench;
	let page: Page;
	let roadmap: Locator;

	before(async () => {
		workspace = copyWorkspace('examples/harbour-coffee');
		workbench = await openWorkbench({ extensionPath: process.cwd(), workspace: workspace.folder });
		page = workbench.page;
		await openBacklog(page);
		roadmap = page.getByRole('tree', { name: 'Roadmap' });
		await page.getByRole('button', { name: /^Roadmap / }).press('Enter');
		// Rows that find no room are not drawn.
		await page.getByRole('button', { name: /^Backlog Section/ }).press('Enter');
		await row(roadmap, 'More baskets become orders').waitFor();
	});

	after(async () => {
		await workbench?.dispose();
		workspace?.remove();
	});

	afterEach(async function () {
		if (this.currentTest?.isFailed()) await workbench.screenshot('roadmap-tree-failed');
	});

	const changed = (...lines: readonly string[]) => eventually(() => assert.deepEqual(workspace.changedLines(), lines));

	it('tells how goals, key results and epics stand', async () => {
		await row(roadmap, 'Baskets that become an order').waitFor();
		await row(roadmap, 'EP-8 Friends and regulars').waitFor();
		await workbench.screenshot('roadmap-tree-1-goals');
	});

	it('is grouped by horizon, and an epic is dragged to another one', async () => {
		await page.getByRole('button', { name: 'Group roadmap by…' }).click();
		await page.locator('.quick-input-widget .monaco-list-row', { hasText: 'By horizon' }).click();
		const later = row(roadmap, 'Later');
		await later.waitFor();
		await row(roadmap, 'EP-6 Christmas gifts').dragTo(later);
		await changed('-horizon: now', '+horizon: later');
		await later.click();
		await row(roadmap, 'EP-8 Friends and regulars').waitFor();
		await workbench.screenshot('roadmap-tree-2-horizons');
		workspace.commit('Later');
	});

	it('has an epic moved by keys alone', async () => {
		await row(roadmap, 'Later').click();
		for (const key of ['ArrowRight', 'ArrowDown']) await page.keyboard.press(key);
		await roadmap.locator('.monaco-list-row.focused', { hasText: 'EP-6 Christmas gifts' }).waitFor();
		await page.keyboard.press('Shift+F10');
		const wanted = page.locator('.monaco-menu .action-item.focused', { hasText: 'Set horizon…' });
		await eventually(async () => {
			await page.keyboard.press('ArrowDown');
			await wanted.waitFor({ timeout: 300 });
		});
		await page.keyboard.press('Enter');
		await page.locator('.quick-input-widget', { hasText: 'Horizon of EP-6' }).waitFor();
		await page.keyboard.type('next');
		await page.keyboard.press('Enter');
		await changed('-horizon: later', '+horizon: next');
	});
});
