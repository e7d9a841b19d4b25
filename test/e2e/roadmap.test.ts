import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { openWorkbench, type Workbench } from '../../scripts/host/openWorkbench.mjs';
import { eventually } from './support/eventually';
import { openBacklog, row } from './support/sidebar';
import { copyWorkspace, type Workspace } from './support/workspace';

describe('the roadmap, from dates to a scenario', () => {
	let workspace: Workspace;
	let workbench: Workbench;
	let roadmap: FrameLocator;

	before(async () => {
		workspace = copyWorkspace('examples/harbour-coffee');
		workbench = await openWorkbench({ extensionPath: process.cwd(), workspace: workspace.folder });
		await row(await openBacklog(workbench.page), 'A declined card empties the basket').waitFor();
		await workbench.command('Backlog Refinery: Open roadmap');
		roadmap = workbench.webview();
		await roadmap.locator('.ground').waitFor();
		await workbench.command('View: Toggle Primary Side Bar Visibility');
	});

	after(async () => {
		await workbench?.dispose();
		workspace?.remove();
	});

	afterEach(async function () {
		if (this.currentTest?.isFailed()) await workbench.screenshot('roadmap-failed');
	});

	const press = async (...keys: readonly string[]) => {
		for (const key of keys) await workbench.page.keyboard.press(key);
	};
	const bar = (id: string) => roadmap.getByRole('option', { name: new RegExp(`^${id} `) });
	const changed = (lines: readonly string[]) =>
		eventually(() => assert.deepEqual([...workspace.changedLines()].sort(), [...lines].sort()));
	const moved = ['-start: 2026-10-19', '+start: 2026-10-26', '-target: 2026-11-27', '+target: 2026-12-04'];

	it('moves an epic by the keyboard, writes the changed lines of its file alone, and takes it back', async () => {
		await bar('EP-1').click();
		await press('Space', 'ArrowRight', 'Space');
		await changed(moved);
		assert.equal(workspace.changes().length, 1);
		await workbench.screenshot('roadmap-1-timeline');
		await roadmap.getByRole('button', { name: 'Undo' }).waitFor();
		await press('ControlOrMeta+z');
		await changed([]);
	});

	it('tries the same in a scenario, and writes it when that is applied', async () => {
		await roadmap.getByRole('button', { name: 'More', exact: true }).click();
		await roadmap.getByRole('button', { name: 'Start a scenario' }).click();
		await roadmap.getByText('what you change now is tried and not written').waitFor();
		await bar('EP-1').click();
		await press('Alt+ArrowRight');
		await roadmap.getByText('Scenario: 1 epic differs from the files').waitFor();
		await workbench.screenshot('roadmap-2-scenario');
		await changed([]);
		await roadmap.getByRole('button', { name: 'Apply' }).click();
		await changed(moved);
		await roadmap.locator('.toast').getByRole('button', { name: 'Undo' }).click();
		await changed([]);
	});

	it('moves an epic to another horizon', async () => {
		await roadmap.getByRole('tab', { name: 'Now, next, later' }).click();
		await bar('EP-3').click();
		await press('Alt+ArrowLeft');
		await changed(['-horizon: next', '+horizon: now']);
		await workbench.screenshot('roadmap-3-horizons');
		await press('ControlOrMeta+z');
		await changed([]);
	});

	it('gives an epic another impact on the chart, one line of its file', async () => {
		await roadmap.getByRole('tab', { name: 'Impact' }).click();
		await bar('EP-1').click();
		await press('Alt+ArrowUp');
		await changed(['-impact: 8', '+impact: 9']);
		await workbench.screenshot('roadmap-4-chart');
		await press('ControlOrMeta+z');
		await changed([]);
	});

	it('is exported as a picture from its own menu, and stays in sight', async () => {
		const { page } = workbench;
		const file = path.join(workspace.folder, 'roadmap.png');
		const box = page.locator('.quick-input-widget input').first();
		const saveAs = async () => {
			await roadmap.getByRole('button', { name: 'More', exact: true }).click();
			await roadmap.getByRole('button', { name: 'Export', exact: true }).click();
			for (const answer of ['PNG', 'Everything'])
				await page.locator('.quick-input-widget .monaco-list-row', { hasText: answer }).first().click();
			await eventually(async () => assert.equal(await box.inputValue(), file));
		};
		await saveAs();
		await press('Escape');
		await box.waitFor({ state: 'hidden' });
		assert.ok(!existsSync(file));
		await saveAs();
		await press('Enter');
		await eventually(() => {
			const bytes = readFileSync(file);
			assert.deepEqual([bytes.toString('latin1', 1, 4), bytes.readUInt32BE(16)], ['PNG', 2400]);
		});
		// The page in which it was drawn is gone, and this one never was.
		await page.getByRole('tab', { name: 'Drawing the picture…' }).waitFor({ state: 'detached' });
		await bar('EP-1').waitFor();
		await workbench.screenshot('roadmap-5-exported');
	});
});
