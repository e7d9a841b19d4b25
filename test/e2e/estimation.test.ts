import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openWorkbench, type Workbench } from '../../scripts/host/openWorkbench.mjs';
import { hideVote } from '../../src/core/estimation/hiddenVote';
import { voteFileName } from '../../src/core/estimation/person';
import { voteText } from '../../src/core/estimation/pokerTable';
import { eventually } from './support/eventually';
import { openBacklog, row } from './support/sidebar';
import { copyWorkspace, type Workspace } from './support/workspace';

describe('estimating, by keyboard', () => {
	let workspace: Workspace;
	let workbench: Workbench;

	before(async () => {
		workspace = copyWorkspace('examples/harbour-coffee');
		execFileSync('git', ['config', 'user.name', 'Ada Okafor'], { cwd: workspace.folder });
		workbench = await openWorkbench({ extensionPath: process.cwd(), workspace: workspace.folder });
		await row(await openBacklog(workbench.page), 'A declined card empties the basket').waitFor();
		await workbench.page.keyboard.press('ControlOrMeta+p');
		await workbench.page.keyboard.type('US-14-swap');
		await line(/US-14-swap/).waitFor();
		await workbench.page.keyboard.press('Enter');
		await workbench.page.getByRole('tab', { name: /^US-14/ }).waitFor();
		await workbench.page.locator('.view-line', { hasText: 'points: 5' }).waitFor();
	});

	after(async () => {
		await workbench?.dispose();
		workspace?.remove();
	});

	afterEach(async function () {
		if (this.currentTest?.isFailed()) await workbench.screenshot('estimation-failed');
	});

	const press = async (...keys: readonly string[]) => {
		for (const key of keys) await workbench.page.keyboard.press(key);
	};
	const box = () => workbench.page.locator('.quick-input-widget:visible');
	const line = (text: string | RegExp) => box().locator('.monaco-list-row').filter({ hasText: text }).first();
	const folder = () => path.join(workspace.folder, 'backlog/estimates/US-14');
	const voteFromOutside = (name: string, value: string, round: number) => {
		const vote = { name, round, value };
		writeFileSync(path.join(folder(), voteFileName(name)), voteText(vote, hideVote(vote, Math.random)));
	};

	/** Without the hint that the editor shows below a resting pointer. */
	const picture = async (name: string) => {
		await workbench.page.mouse.move(700, 880);
		await workbench.page.locator('.monaco-hover:visible').waitFor({ state: 'detached' });
		await workbench.screenshot(name);
	};

	it('shows for each size what had it, and marks the present one and that of similar stories', async () => {
		await workbench.command('Backlog Refinery: Set estimate…');
		await line(/3 points.*like similar finished stories.*US-8/).waitFor();
		await line(/5 points.*current.*US-1/).waitFor();
		await line(/13 points.*far from similar finished stories/).waitFor();
		assert.match((await line(/5 points/).getAttribute('aria-label')) ?? '', /current/);
		await picture('estimate');
		await press('ArrowUp', 'Enter');
		await eventually(() => assert.deepEqual(workspace.changedLines(), ['-points: 5', '+points: 3']));
	});

	it('takes a number that is typed, and none', async () => {
		await workbench.command('Backlog Refinery: Set estimate…');
		await line(/3 points.*current/).waitFor();
		await workbench.page.keyboard.type('4');
		await line(/^4 points/).waitFor();
		await press('Enter');
		await eventually(() => assert.deepEqual(workspace.changedLines(), ['-points: 5', '+points: 4']));
		await workbench.command('Backlog Refinery: Set estimate…');
		await line(/4 points.*current/).waitFor();
		await workbench.page.keyboard.type('none');
		await line(/^None/).waitFor();
		await press('Enter');
		await eventually(() => assert.deepEqual(workspace.changedLines(), ['-points: 5']));
	});

	it('asks who estimates, and hides the votes until both have voted', async () => {
		await workbench.command('Backlog Refinery: Planning poker…');
		const input = box().locator('input.input').first();
		await eventually(async () => assert.equal(await input.inputValue(), 'Ada Okafor'));
		await input.fill('Ada, Ben, Cleo');
		await press('Enter');
		await line(/^1 point/).waitFor();
		await eventually(async () =>
			assert.match((await input.getAttribute('placeholder')) ?? '', /0 of 3 have voted; waiting for Ada, Ben, Cleo/),
		);
		await workbench.page.keyboard.type('3 p');
		await press('Enter');
		await line(/Ada.*has voted/).waitFor();
		await line(/Ben.*has not voted yet/).waitFor();
		await line(/3 points.*your vote/).waitFor();
		// A second Enter changes nothing.
		await box().locator('.monaco-list-row.focused').filter({ hasText: '3 points' }).waitFor();
		await picture('poker-hidden');
		const vote = readFileSync(path.join(folder(), voteFileName('Ada')), 'utf8');
		assert.match(vote, /^Ada, round 1: [0-9a-f-]+\n$/);
	});

	it('opens them when the others come by git, with lowest and highest', async () => {
		voteFromOutside('Ben', '8', 1);
		await line(/Ben.*has voted/).waitFor();
		voteFromOutside('Cleo', '3', 1);
		await line(/Ben: 8.*highest/).waitFor();
		await line(/Ada: 3.*lowest/).waitFor();
		await line(/New round/).waitFor();
		await picture('poker');
	});

	it('begins a new round, and accepts what all agree on', async () => {
		await workbench.page.keyboard.type('new round');
		await press('Enter');
		await line(/Ada.*has not voted yet/).waitFor();
		voteFromOutside('Ben', '5', 2);
		voteFromOutside('Cleo', '5', 2);
		await line(/Cleo.*has voted/).waitFor();
		await workbench.page.keyboard.type('5 p');
		await press('Enter');
		await line(/Accept 5 points.*all agree/).waitFor();
		await picture('poker-agreed');
		await workbench.page.keyboard.type('accept 5');
		await press('Enter');
		await eventually(() => assert.deepEqual(workspace.changedLines(), []));
		await box().waitFor({ state: 'detached' });
		assert.equal(readdirSync(folder()).length, 4, 'The votes stay');
	});
});
