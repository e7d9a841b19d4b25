import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { openWorkbench, type Workbench } from '../../scripts/host/openWorkbench.mjs';
import { eventually } from './support/eventually';
import { RefinementPage } from './support/refinement';
import { copyWorkspace, type Workspace } from './support/workspace';

describe('a refinement session by keyboard alone, from ten unready stories to ready ones', () => {
	let workspace: Workspace;
	let workbench: Workbench;
	let session: RefinementPage;

	before(async () => {
		workspace = copyWorkspace('test/workspaces/unready');
		workbench = await openWorkbench({
			extensionPath: process.cwd(),
			workspace: workspace.folder,
			settings: { 'files.autoSave': 'off', 'workbench.startupEditor': 'none' },
		});
		session = new RefinementPage(workbench);
	});

	after(async () => {
		await workbench?.dispose();
		workspace?.remove();
	});

	afterEach(async function () {
		if (this.currentTest?.isFailed()) await workbench.screenshot('session-failed');
	});

	const story = (name: string) => readFileSync(path.join(workspace.folder, 'backlog/stories', `${name}.md`), 'utf8');
	const status = (name: string, expected: string) =>
		eventually(() => assert.match(story(name), new RegExp(`^status: ${expected}$`, 'm')));

	it('begins with the first story on the left and what it lacks on the right', async () => {
		await session.start();
		await session.shows('US-1');
		await session.lacks('no estimate');
		await session.card.locator('.place', { hasText: '1 of 10' }).waitFor();
		await session.picture('session-1-story');
	});

	it('sets an estimate, and marks the story ready', async () => {
		await session.press('Enter');
		await session.asks('Estimate of US-1');
		await session.type('3');
		await session.press('Enter');
		await session.hasFocus();
		await session.lacks();
		await session.press('r');
		await status('US-1-renew', 'ready');
		assert.match(story('US-1-renew'), /^points: 3$/m);
		await session.shows('US-2');
	});

	it('takes the last action back by one key, and makes it again', async () => {
		await session.press('u');
		await session.shows('US-1');
		await status('US-1-renew', 'refining');
		await session.lacks();
		await session.press('r');
		await status('US-1-renew', 'ready');
		await session.shows('US-2');
	});

	it('adds criteria, which one key would take back together', async () => {
		await session.lacks('no criteria');
		await session.press('c');
		await session.asks('Add acceptance criterion to US-2');
		await session.type('Given a lent book, when I reserve it, then I see that I am third in the queue.');
		await session.press('Enter');
		await session.asks('(1 added)');
		await session.type('Given 5 reservations, when I try a sixth, then I am told that 5 is the most.');
		await session.press('Enter');
		await session.asks('(2 added)');
		await session.press('Enter');
		await session.hasFocus();
		await session.lacks();
		await session.press('u');
		await session.lacks('no criteria');
		await eventually(() => assert.doesNotMatch(story('US-2-reserve'), /Given a lent book/));
		await session.press('c');
		await session.asks('Add acceptance criterion to US-2');
		await session.type('Given a lent book, when I reserve it, then I see that I am third in the queue.');
		await session.press('Enter');
		await session.asks('(1 added)');
		await session.press('Enter');
		await session.hasFocus();
		await session.lacks();
		await session.press('r');
		await session.shows('US-3');
	});

	it('leads to a weak criterion in the text, and follows what is typed there', async () => {
		await session.lacks('1 weak criterion');
		await session.picture('session-2-weak');
		await session.press('Enter');
		await session.isInText();
		// The quick fixes come last.
		await workbench.page.locator('.action-widget').first().waitFor();
		await session.press('Escape', 'ControlOrMeta+l');
		await session.type('- [ ] Given no loans, when I open my account, then I read that I have none.\n');
		await session.lacks();
		await session.press('ControlOrMeta+s', 'Control+Alt+Enter');
		await session.hasFocus();
		await session.press('r');
		await status('US-3-my-loans', 'ready');
		await session.shows('US-4');
	});

	it('keeps the answer to a question as a decision', async () => {
		await session.lacks('1 open question');
		await session.press('o');
		await session.isInText();
		await session.press('ControlOrMeta+End', 'ArrowUp', 'End', 'Enter');
		await session.type('  Answer: from 20 euros on.');
		await session.lacks();
		await session.press('ControlOrMeta+s', 'Control+Alt+Enter');
		await session.hasFocus();
		await session.press('r');
		await session.shows('US-5');
	});

	it('sets an epic', async () => {
		await session.lacks('no epic');
		await session.press('p');
		await session.asks(/US-5/);
		await session.type('catalogue');
		await session.press('Enter');
		await session.hasFocus();
		await session.lacks();
		await session.press('r');
		await session.shows('US-6');
	});

	it('splits a story that is too large, and the new one comes right behind', async () => {
		await session.lacks('more than 8 points');
		await session.press('x');
		await session.asks('Split US-6');
		await session.type('workflow');
		await session.press('Enter');
		await session.offers('Which criteria go');
		await session.press('ArrowDown', 'ArrowDown', 'Space', 'ArrowDown', 'Space', 'Enter');
		await session.asks('Title of the new story');
		await session.type('Loans by phone that are refused');
		await session.press('Enter');
		await session.offers('Enter applies');
		await session.press('Enter');
		await session.shows('US-6');
		await session.card.locator('.place', { hasText: '6 of 11' }).waitFor();
		await session.press('e');
		await session.asks('Estimate of US-6');
		await session.type('5');
		await session.press('Enter');
		await session.hasFocus();
		await session.lacks();
		await session.press('r');
		await session.shows('US-11');
		await session.card.getByText('split off US-6', { exact: true }).waitFor();
		await session.picture('session-3-split');
	});

	it('makes the new story ready as well', async () => {
		await session.press('Enter');
		await session.isAtLine(10);
		await session.press('ControlOrMeta+l');
		await session.type(
			'As a reader, I want to hear at once why a book is not lent to me, so that I can put it back.\n',
		);
		await session.lacks('no estimate');
		await session.press('ControlOrMeta+s', 'Control+Alt+Enter');
		await session.hasFocus();
		await session.press('e');
		await session.asks('Estimate of US-11');
		await session.type('3');
		await session.press('Enter');
		await session.hasFocus();
		await session.lacks();
		await session.press('r');
		await session.shows('US-7');
	});

	it('skips a story, which comes back at the end', async () => {
		await session.press('s');
		await session.shows('US-8');
	});

	it('drops a story with the reason in its text', async () => {
		await session.press('d');
		await session.card.getByRole('form', { name: 'Drop US-8?' }).waitFor();
		await session.type('the branches write their own');
		await session.picture('session-4-drop');
		await session.press('Enter');
		await status('US-8-newsletter', 'dropped');
		assert.match(story('US-8-newsletter'), /^Dropped: the branches write their own$/m);
		await session.shows('US-9');
	});

	it('refuses ready while something is missing, and takes a reason for it all the same', async () => {
		await session.press('r');
		await session.card.getByRole('form', { name: /^Mark US-9 ready although/ }).waitFor();
		await session.type('as large as the box at the station');
		await session.press('Enter');
		await status('US-9-return-box', 'ready');
		assert.match(story('US-9-return-box'), /no estimate\. Reason: as large as the box at the station/);
		await session.shows('US-10');
	});

	it('keeps a session that is left half-way, and goes on with it', async () => {
		await session.press('ControlOrMeta+w');
		await session.start();
		await session.card.getByText('The last session was left with 2 of 11 stories undecided.').first().waitFor();
		await session.hasFocus();
		await session.press('Enter');
		await session.shows('US-10');
		await session.press('e');
		await session.asks('Estimate of US-10');
		await session.type('2');
		await session.press('Enter');
		await session.hasFocus();
		await session.lacks();
		assert.match(story('US-10-remind'), /^points: 2$/m);
		await session.press('r');
		await session.shows('US-7');
	});

	it('has its page back after a reload of the window', async () => {
		await workbench.page.reload();
		await session.card
			.getByText('The last session was left with 1 of 11 stories undecided.')
			.first()
			.waitFor({ timeout: 60_000 });
		await session.picture('session-7-back');
		await session.start();
		await session.hasFocus();
		await session.press('Enter');
		await session.shows('US-7');
	});

	it('leaves a story for another time, and ends with the summary', async () => {
		await session.card.getByText('Skipped before', { exact: true }).waitFor();
		await session.press('n');
		await session.card.getByText('9 of 11 stories became ready').first().waitFor();
		const text = await session.card.locator('.summary').textContent();
		for (const line of [
			'US-11 Loans by phone that are refused, off US-6',
			'US-8 A newsletter for every branch',
			'US-7 Opening hours on the start page',
			'US-4: From which amount on may a fine be paid in parts? from 20 euros on.',
			'US-8: Dropped: the branches write their own',
		])
			assert.ok(text?.includes(line), `${line}\n${text}`);
	});

	it('commits what the session changed, and nothing else', async () => {
		await session.card.getByRole('form', { name: 'Commit what the session changed' }).waitFor();
		await session.picture('session-5-summary');
		await session.hasFocus();
		await session.press('m', 'ControlOrMeta+Home');
		await session.type('Library: ');
		workspace.stage('other.txt');
		await session.press('ControlOrMeta+Enter');
		await session.card.locator('.said', { hasText: 'other.txt is staged and no part of this session' }).waitFor();
		assert.equal(workspace.lastMessage(), 'Begin');
		workspace.unstage();
		await session.press('ControlOrMeta+Enter');
		await session.card.getByText('10 files committed.').waitFor();
		assert.deepEqual(workspace.changes(), []);
		assert.match(workspace.lastMessage(), /^Library: Refine 11 stories\n\nBecame ready: US-1, US-2/);
		await session.picture('session-6-committed');
	});
});
