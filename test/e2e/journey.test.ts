import assert from 'node:assert/strict';
import { openWorkbench, type Workbench } from '../../scripts/host/openWorkbench.mjs';
import { boardRow, dragAbove, openBoard } from './support/boardPage';
import { eventually } from './support/eventually';
import { openBacklog, row, seenBelow } from './support/sidebar';
import { copyWorkspace, type Workspace } from './support/workspace';

describe('the main job, from tree to git diff', () => {
	let workspace: Workspace;
	let workbench: Workbench;

	before(async () => {
		workspace = copyWorkspace('examples/harbour-coffee');
		workbench = await openWorkbench({ extensionPath: process.cwd(), workspace: workspace.folder });
	});

	after(async () => {
		await workbench?.dispose();
		workspace?.remove();
	});

	afterEach(async function () {
		if (this.currentTest?.isFailed()) await workbench.screenshot('journey-failed');
	});

	it('shows the ordered backlog with what cannot be read', async () => {
		const tree = await openBacklog(workbench.page);
		await row(tree, 'A declined card empties the basket').waitFor();
		await workbench.screenshot('journey-1-tree');
		await seenBelow(tree, 'Cannot be read');
	});

	it('opens a story with squiggles on its weak criteria', async () => {
		const { page } = workbench;
		await row(await openBacklog(page), 'Redeem a gift voucher').click();
		await page.getByRole('tab', { name: /^US-28/ }).waitFor();
		await page.locator('.squiggly-warning').first().waitFor();
		await workbench.screenshot('journey-2-squiggle');
	});

	it('repairs a criterion by a quick fix, which the file then holds', async () => {
		const { page } = workbench;
		await row(await openBacklog(page), 'Say goodbye to a coffee').click();
		await page.getByRole('tab', { name: /^US-32/ }).waitFor();
		// The squiggles of the story before stand until the editor has drawn this one's text.
		await page.locator('.view-line', { hasText: 'if possible' }).waitFor();
		await page.locator('.squiggly-warning').first().waitFor();
		await workbench.command('Go to Next Problem (Error, Warning, Info)');
		await page.locator('.marker-widget').waitFor();
		await page.keyboard.press('Escape');
		await page.locator('.marker-widget').waitFor({ state: 'detached' });
		// The editor forgets the key when it comes before the fixes are asked for at the new place.
		await page.locator('[class*="lightbulb"], .lightBulbWidget').first().waitFor();
		await page.keyboard.press('ControlOrMeta+.');
		await page.getByText('Remove "if possible"').waitFor();
		await workbench.screenshot('journey-3-quick-fix');
		await page.keyboard.press('Enter');
		await page.locator('.squiggly-warning').first().waitFor({ state: 'detached' });
		await page.keyboard.press('ControlOrMeta+s');
		await eventually(() => assert.equal(workspace.changes().length, 1));
		assert.deepEqual(
			workspace.changedLines().map((line) => line.includes('if possible')),
			[true, false],
		);
		workspace.commit('Repair');
	});

	it('drags a story up on the board, and exactly one line on disk has changed', async () => {
		const { page } = workbench;
		const board = await openBoard(workbench);
		await boardRow(board, 'US-32').waitFor();
		await dragAbove(page, boardRow(board, 'US-32'), boardRow(board, 'US-18'));
		await eventually(() => assert.equal(workspace.changes().length, 1));
		assert.match(workspace.changes()[0] ?? '', /^1\t1\tbacklog\/stories\/US-32-/);
		const [before, after] = workspace.changedLines();
		assert.match(before ?? '', /^-rank: "[a-z]+"$/);
		assert.match(after ?? '', /^\+rank: "[a-z]+"$/);
		await workbench.screenshot('journey-4-board');
	});

	it('takes the move back with Undo, and nothing on disk has changed', async () => {
		const board = await openBoard(workbench);
		await board.getByRole('button', { name: 'Undo' }).click();
		await eventually(() => assert.deepEqual(workspace.changes(), []));
	});

	it('shows on the board what is changed in a file', async () => {
		const { page } = workbench;
		await row(await openBacklog(page), 'Check out as a guest').click();
		await page.getByRole('tab', { name: /^US-18/ }).waitFor();
		await workbench.command('Backlog Refinery: Set estimate…');
		await page.locator('.quick-input-widget').getByRole('option', { name: /^13/ }).click();
		const board = await openBoard(workbench);
		await boardRow(board, 'US-18').getByText('13').waitFor();
	});
});
