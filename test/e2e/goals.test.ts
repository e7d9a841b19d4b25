import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { openWorkbench, type Workbench } from '../../scripts/host/openWorkbench.mjs';
import { eventually } from './support/eventually';
import { openBacklog, row } from './support/sidebar';
import { copyWorkspace, type Workspace } from './support/workspace';

describe('goals, from the view to the page', () => {
	let workspace: Workspace;
	let workbench: Workbench;
	let page: Page;
	let tree: Locator;

	before(async () => {
		workspace = copyWorkspace('examples/harbour-coffee');
		workbench = await openWorkbench({ extensionPath: process.cwd(), workspace: workspace.folder, settings: {} });
		page = workbench.page;
		tree = await openBacklog(page);
		await row(tree, 'More baskets become orders').waitFor();
	});

	after(async () => {
		await workbench?.dispose();
		workspace?.remove();
	});

	afterEach(async function () {
		if (this.currentTest?.isFailed()) await workbench.screenshot('goals-failed');
	});

	const box = () => page.locator('.quick-input-widget input').first();
	const epics = () => readdirSync(path.join(workspace.folder, 'backlog/epics'));

	/** Chooses from the menu of a goal's row. */
	async function choose(name: string): Promise<void> {
		await row(tree, 'More baskets become orders').click({ button: 'right' });
		const item = page.getByRole('menuitem', { name });
		// The editor passes over clicks for a moment after a menu has opened.
		await eventually(async () => {
			await item.click({ timeout: 1000 }).catch(() => {});
			assert.equal(await item.count(), 0);
		});
	}

	it('are broken down by typing one title after the other', async () => {
		await choose('Break down goal…');
		await box().waitFor();
		for (const title of ['Pay in three parts', 'Baskets that wait', '']) {
			if (title !== '') await workbench.screenshot('goals-1-titles');
			await box().fill(title);
			await box().press('Enter');
		}
		await page.getByText('Show the changes first').waitFor();
		await workbench.screenshot('goals-2-preview');
		await box().press('Enter');
		await eventually(() =>
			assert.deepEqual(
				epics().filter((name) => /EP-(?:9|10)-/.test(name)),
				['EP-10-baskets-that-wait.md', 'EP-9-pay-in-three-parts.md'],
			),
		);
		await row(tree, 'Pay in three parts').waitFor();
	});

	it('are measured by a number and nothing else', async () => {
		await choose('Record a measurement…');
		await page.getByText('41 to 52').waitFor();
		await workbench.screenshot('goals-3-key-results');
		await box().press('Enter');
		await page.getByPlaceholder('What was measured').waitFor();
		await box().fill('many');
		await page.getByText('"many" is no number').waitFor();
		await workbench.screenshot('goals-4-value');
		await box().fill('48');
		await box().press('Enter');
		await page.getByText('Show the changes first').waitFor();
		await box().press('Enter');
		await eventually(() => {
			const [goal = ''] = readdirSync(path.join(workspace.folder, 'backlog/goals')).sort();
			assert.match(readFileSync(path.join(workspace.folder, 'backlog/goals', goal), 'utf8'), /\n {4}actual: 48\n/);
		});
	});

	it('have a page whose links lead to the files', async () => {
		await choose('Show goal…');
		const shown = page.frameLocator('iframe.webview').frameLocator('iframe');
		await shown.getByRole('heading', { name: 'Evidence' }).waitFor();
		await shown.getByRole('link', { name: 'EP-9 Pay in three parts' }).waitFor();
		await workbench.screenshot('goals-5-page');
		await shown.getByRole('link', { name: 'EP-1 One-page checkout' }).click();
		await page.getByRole('tab', { name: /EP-1-one-page-checkout/ }).waitFor();
	});
});
