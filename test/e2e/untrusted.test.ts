import assert from 'node:assert/strict';
import type { FrameLocator, Page } from 'playwright-core';
import { openWorkbench, type Workbench } from '../../scripts/host/openWorkbench.mjs';
import { boardRow, dragAbove, openBoard } from './support/boardPage';
import { eventually } from './support/eventually';
import { openBacklog, row } from './support/sidebar';
import { type WatchedGit, watchedGit } from './support/watchedGit';
import { copyWorkspace, type Workspace } from './support/workspace';

const why = 'The workspace is not trusted, so the backlog is open for reading only.';

describe('a workspace that is not trusted', () => {
	let workspace: Workspace;
	let git: WatchedGit;
	let workbench: Workbench;
	let page: Page;
	let board: FrameLocator;

	before(async () => {
		workspace = copyWorkspace('examples/harbour-coffee');
		git = watchedGit();
		workbench = await openWorkbench({
			extensionPath: process.cwd(),
			workspace: workspace.folder,
			trusted: false,
			settings: { 'git.path': git.program },
		});
		page = workbench.page;
	});

	after(async () => {
		await workbench?.dispose();
		workspace?.remove();
		git?.remove();
	});

	afterEach(async function () {
		if (this.currentTest?.isFailed()) await workbench.screenshot('untrusted-failed');
	});

	/** Waits until it was said why nothing is changed, with the way to change that, and takes the word away. */
	const isTold = async () => {
		await workbench.command('Notifications: Show Notifications');
		const told = page.locator('.notifications-center .notification-list-item', { hasText: why });
		await told.getByRole('button', { name: 'Manage workspace trust' }).waitFor();
		await workbench.command('Notifications: Clear All Notifications');
	};

	it('shows the backlog, and says that it is for reading', async () => {
		const tree = await openBacklog(page);
		await row(tree, 'A declined card empties the basket').waitFor();
		await page.getByText(why).first().waitFor();
		await workbench.screenshot('untrusted-1-backlog');
	});

	it('changes nothing by a drag, a key or a click, and says why', async () => {
		const tree = await openBacklog(page);
		const story = row(tree, 'Faster checkout on a phone');
		await story.click();
		await page.locator('.codelens-decoration a', { hasText: 'Refine…' }).first().click();
		await isTold();
		await story.click();
		await page.locator('.monaco-list:focus-within .monaco-list-row.focused', { hasText: 'Faster checkout' }).waitFor();
		await page.keyboard.press('Alt+ArrowDown');
		await isTold();
		board = await openBoard(workbench);
		await board.getByText('Read-only: the workspace is not trusted.').first().waitFor();
		await dragAbove(page, boardRow(board, 'US-20'), boardRow(board, 'US-18'));
		await boardRow(board, 'US-20').locator('.title').click();
		await page.keyboard.press('Alt+Home');
		await board.getByText('US-20 cannot be moved: the workspace is not trusted.').first().waitFor();
		await workbench.screenshot('untrusted-2-board');
		await board.getByRole('tab', { name: 'Moved', exact: true }).click();
		await board.getByText('The workspace is not trusted, so git is not started in it.').waitFor();
		assert.deepEqual([workspace.changes(), workspace.newFiles(), git.runs()], [[], [], []]);
	});

	it('works at once when it is trusted', async () => {
		await workbench.command('Workspaces: Manage Workspace Trust');
		await page.locator('.workspace-trust-editor').getByRole('button', { name: 'Trust', exact: true }).click();
		await workbench.command('View: Close Editor');
		await board.getByText('Read-only').first().waitFor({ state: 'detached' });
		await board.getByText('Choose since when the order is to be compared').waitFor();
		await eventually(() => assert.notDeepEqual(git.runs(), []));
		await board.getByRole('tab', { name: 'Ranked', exact: true }).click();
		await boardRow(board, 'US-20').locator('.title').click();
		await page.keyboard.press('Alt+Home');
		await eventually(() => assert.match(workspace.changes().join(), /^1\t1\tbacklog\/stories\/US-20-[^,]*$/));
		await workbench.screenshot('untrusted-3-trusted');
	});
});
