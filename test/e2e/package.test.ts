import { readdirSync } from 'node:fs';
import path from 'node:path';
import { openWorkbench, type Workbench } from '../../scripts/host/openWorkbench.mjs';
import { boardRow, openBoard } from './support/boardPage';
import { openBacklog, row } from './support/sidebar';
import { copyWorkspace, type Workspace } from './support/workspace';

describe('the packed extension, installed into a clean editor', () => {
	let workspace: Workspace;
	let workbench: Workbench;

	before(async () => {
		const vsix = readdirSync('.').find((file) => file.endsWith('.vsix'));
		if (!vsix) throw new Error('There is no VSIX: run npm run package first');
		workspace = copyWorkspace('test/workspaces/refinery');
		workbench = await openWorkbench({ vsix: path.resolve(vsix), workspace: workspace.folder });
	});

	after(async () => {
		await workbench?.dispose();
		workspace?.remove();
	});

	it('opens a backlog', async () => {
		await row(await openBacklog(workbench.page), 'US-1').waitFor();
	});

	it('finds weak criteria', async () => {
		await row(await openBacklog(workbench.page), 'See the delivery cost').click();
		await workbench.page.locator('.squiggly-warning').first().waitFor();
	});

	it('shows the board', async () => {
		const board = await openBoard(workbench);
		await boardRow(board, 'US-1').waitFor();
		await workbench.screenshot('package-board');
	});

	it('checks the whole backlog', async () => {
		await workbench.command('Backlog Refinery: Check whole backlog');
		await workbench.page
			.getByText(/problems? in/)
			.first()
			.waitFor();
	});
});
