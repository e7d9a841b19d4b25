import assert from 'node:assert/strict';
import type { FrameLocator } from 'playwright-core';
import { openWorkbench, type Workbench } from '../../scripts/host/openWorkbench.mjs';
import { boardRow, openBoard } from './support/boardPage';
import { eventually } from './support/eventually';
import { openBacklog, row } from './support/sidebar';
import { copyWorkspace, type Workspace } from './support/workspace';

describe('the board, from the order to what moved', () => {
	let workspace: Workspace;
	let workbench: Workbench;
	let board: FrameLocator;

	before(async () => {
		workspace = copyWorkspace('examples/harbour-coffee');
		workspace.tag('v1');
		workbench = await openWorkbench({ extensionPath: process.cwd(), workspace: workspace.folder });
		await row(await openBacklog(workbench.page), 'A declined card empties the basket').waitFor();
		board = await openBoard(workbench);
		await workbench.command('View: Toggle Primary Side Bar Visibility');
	});

	after(async () => {
		await workbench?.dispose();
		workspace?.remove();
	});

	afterEach(async function () {
		if (this.currentTest?.isFailed()) await workbench.screenshot('board-failed');
	});

	const press = async (...keys: readonly string[]) => {
		for (const key of keys) await workbench.page.keyboard.press(key);
	};
	const mode = (name: string) => board.getByRole('tab', { name, exact: true }).click();
	const changed = (lines: number) => eventually(() => assert.equal(workspace.changedLines().length, lines));

	it('marks where the capacity of the running sprint ends, and where order and score disagree', async () => {
		await boardRow(board, 'US-18').waitFor();
		await board.getByText('capacity 24 pts (SP-3)').first().waitFor();
		await board.locator('.row .sign').first().waitFor();
		await workbench.screenshot('board-1-ranked');
	});

	it('moves several stories at once by the keyboard, one line of each, and takes it back and makes it again', async () => {
		await boardRow(board, 'US-20').locator('.title').click();
		await press('Shift+ArrowDown', 'Alt+Home');
		await changed(4);
		assert.ok(workspace.changes().every((line) => /^1\t1\tbacklog\/stories\/US-(?:20|26)-/.test(line)));
		await board.getByRole('button', { name: 'Undo' }).waitFor();
		await press('ControlOrMeta+z');
		await changed(0);
		await press('ControlOrMeta+Shift+z');
		await changed(4);
	});

	it('keeps the reason that is given for a move', async () => {
		await boardRow(board, 'US-23').locator('.title').click();
		await press('m');
		await workbench.page.keyboard.type('3');
		await press('Enter');
		await changed(6);
		await board.getByRole('button', { name: 'Say why' }).click();
		await workbench.page.keyboard.type('regular customers ask for it every day');
		await press('Enter');
		await workbench.page.getByRole('tab', { name: /^Source Control/ }).click();
		await workbench.page.locator('.scm-editor', { hasText: 'regular customers ask for it' }).first().waitFor();
		workspace.commit('Order\n\nMoved: US-23 to 3; regular customers ask for it every day');
		await workbench.command('View: Toggle Primary Side Bar Visibility');
	});

	it('changes the status by a move to another column', async () => {
		board = await openBoard(workbench);
		await mode('Kanban');
		const card = board.locator('.card', { hasText: 'US-37' }).first();
		await card.locator('.card-title').click();
		await press('Alt+ArrowRight');
		await changed(2);
		assert.deepEqual(workspace.changedLines(), ['-status: proposed', '+status: refining']);
		await workbench.screenshot('board-2-kanban');
		await press('ControlOrMeta+z');
		await changed(0);
	});

	it('writes impact and effort where a dot is moved', async () => {
		await mode('Matrix');
		const dot = board.getByText('US-43', { exact: true }).first();
		await dot.click();
		await press('Space', 'ArrowUp', 'Space');
		await changed(2);
		assert.deepEqual(workspace.changedLines(), ['-impact: 3', '+impact: 3.5']);
		await workbench.screenshot('board-3-matrix');
		await press('ControlOrMeta+z');
		await changed(0);
	});

	it('ticks a criterion in the details beside the list', async () => {
		await mode('Ranked');
		await boardRow(board, 'US-18').locator('.title').click();
		await press('d');
		const box = board.locator('.detail').getByRole('checkbox').first();
		await box.check();
		await changed(2);
		assert.match(workspace.changedLines()[1] ?? '', /^\+- \[x\] /);
		await workbench.screenshot('board-4-detail');
		workspace.commit('Tick');
		await board.getByRole('listbox').focus();
		await press('d');
	});

	it('tells what moved since a tag, by whom and why', async () => {
		await mode('Moved');
		const other = board.getByRole('textbox', { name: /Tag, branch/ });
		await other.fill('v1');
		await press('Enter');
		await board.getByText('regular customers ask for it every day').waitFor();
		await board.locator('.moved', { hasText: 'US-20' }).getByText(/Test/).waitFor();
		await workbench.screenshot('board-5-moved');
		await board.getByRole('button', { name: 'Compare the orders' }).click();
		await workbench.page.getByRole('tab', { name: /Order at v1/ }).waitFor();
		await workbench.screenshot('board-6-compare');
	});
});
