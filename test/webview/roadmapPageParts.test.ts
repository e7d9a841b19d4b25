import assert from 'node:assert/strict';
import type { BoardState } from '../../src/protocol/board';
import { eventually } from './eventually';
import { firstRoadmapLook, RoadmapPage } from './roadmapPage';
import { dated, epicKey, sampleEpics, sampleRoadmap } from './sampleEpics';

async function opened(): Promise<RoadmapPage> {
	const roadmap = await RoadmapPage.open();
	await roadmap.snapshot(sampleEpics);
	await roadmap.sent();
	return roadmap;
}

async function stateOf(state: BoardState): Promise<RoadmapPage> {
	const roadmap = await RoadmapPage.open();
	await roadmap.snapshot([], { frame: { state } });
	await roadmap.sent();
	return roadmap;
}

describe('roadmap: zoom, lanes and filter', () => {
	it('zooms by keys around the middle, and by the wheel around the pointer', async () => {
		const roadmap = await opened();
		const before = await roadmap.box('EP-5');
		await roadmap.press('+');
		await eventually(async () => assert.ok((await roadmap.box('EP-5')).width > before.width * 3));
		await roadmap.expectSpoken('Weeks');
		await roadmap.press('-');
		await eventually(async () => assert.ok(Math.abs((await roadmap.box('EP-5')).x - before.x) <= 1));
		const at = { x: before.x, y: before.y + 5 };
		await roadmap.page.mouse.move(at.x, at.y);
		await roadmap.page.keyboard.down('Control');
		await roadmap.page.mouse.wheel(0, 120);
		await roadmap.page.keyboard.up('Control');
		await eventually(async () => {
			const box = await roadmap.box('EP-5');
			assert.equal(box.width, before.width / 3);
			assert.ok(Math.abs(box.x - at.x) <= 1, 'the day under the pointer stays');
		});
		assert.deepEqual((await roadmap.sent()).at(-1), { type: 'look', look: { ...firstRoadmapLook, zoom: 'quarters' } });
	});

	it('keeps the days in view when the roadmap grows into the past', async () => {
		const roadmap = await opened();
		const before = await roadmap.box('EP-5');
		const width = () => roadmap.page.locator('.sheet').evaluate((sheet) => sheet.clientWidth);
		const narrow = await width();
		await roadmap.patch({ changed: [dated('EP-6', '2023-03-02', '2023-04-30')] });
		await eventually(async () => assert.ok((await width()) > narrow));
		assert.ok(Math.abs((await roadmap.box('EP-5')).x - before.x) <= 1);
	});

	it('cuts into lanes by goal, team or release, and collapses them', async () => {
		const roadmap = await opened();
		await roadmap.page
			.getByRole('button', { name: 'Collapse GOAL-2 Subscribers stay, 4 epics, 26 of 109 pts' })
			.click();
		await roadmap.option('EP-5').waitFor({ state: 'detached' });
		assert.equal(await roadmap.page.locator('.thin').count(), 4);
		await roadmap.page.getByRole('button', { name: /^Expand GOAL-2/ }).click();
		await roadmap.option('EP-5').waitFor();
		await roadmap.page.getByRole('combobox', { name: 'Lanes' }).selectOption('team');
		await roadmap.expectSent({ type: 'look', look: { ...firstRoadmapLook, lanes: 'team' } });
		await roadmap.page.getByRole('button', { name: /^Collapse Basket, 3 epics/ }).waitFor();
		await roadmap.page.getByRole('combobox', { name: 'Lanes' }).selectOption('');
		await roadmap.page.locator('.lane-button').first().waitFor({ state: 'detached' });
	});

	it('narrows by the filter that the board knows, and says what passes', async () => {
		const roadmap = await opened();
		await roadmap.press('/');
		await roadmap.page.keyboard.type('goal:GOAL-1');
		await roadmap.expectSent({ type: 'look', look: { ...firstRoadmapLook, filter: 'goal:GOAL-1' } });
		await roadmap.patch({ matches: { filter: 'goal:GOAL-1', keys: [epicKey('EP-1'), epicKey('EP-3')] } });
		await roadmap.option('EP-2').waitFor({ state: 'detached' });
		await roadmap.expectSpoken('2 of 9 epics match');
		await roadmap.page.getByText('2 of 9', { exact: true }).waitFor();
		await roadmap.patch({ matches: { filter: 'goal:GOAL-1', keys: [] } });
		await roadmap.page.getByText('None of the 9 epics matches “goal:GOAL-1”.').waitFor();
		await roadmap.page.getByRole('button', { name: 'Clear filter' }).last().click();
		assert.equal(await roadmap.page.locator('#page-filter').inputValue(), '');
	});

	it('shows and keeps saved views', async () => {
		const roadmap = await opened();
		await roadmap.page.getByRole('button', { name: 'Saved views' }).click();
		await roadmap.page.getByRole('button', { name: 'This quarter', exact: true }).click();
		const look = { ...firstRoadmapLook, filter: 'horizon:now', lanes: 'team' as const };
		await roadmap.expectSent({ type: 'look', look });
		await roadmap.page.getByRole('button', { name: 'Saved views: This quarter' }).click();
		await roadmap.page.getByPlaceholder('Name of this view').fill('By team');
		await roadmap.press('Enter');
		await roadmap.expectSent({ type: 'save-view', name: 'By team', look });
	});

	it('keeps what it shows over a reload of the page', async () => {
		const roadmap = await opened();
		await roadmap.press('2');
		await roadmap.reload();
		await roadmap.snapshot(sampleEpics);
		await roadmap.page.locator('.horizons').waitFor();
	});
});

describe('roadmap: scenario', () => {
	it('starts, shows where bars were, and is applied or discarded', async () => {
		const roadmap = await opened();
		await roadmap.page.getByRole('button', { name: 'More' }).click();
		await roadmap.page.getByRole('button', { name: 'Start a scenario' }).click();
		await roadmap.expectSent({ type: 'start-scenario' });
		await roadmap.patch({ frame: { scenario: { changes: 0 } } });
		await roadmap.page.getByText('what you change now is tried and not written').waitFor();
		const [first] = sampleEpics;
		assert.ok(first?.start && first.target);
		const was = await roadmap.box('EP-1');
		const { start, target, horizon, impact, effort } = first;
		await roadmap.patch({
			changed: [
				{ ...first, start: start + 30, target: target + 30, filed: { start, target, horizon, impact, effort } },
			],
			frame: { scenario: { changes: 1 } },
		});
		await roadmap.page.getByText('Scenario: 1 epic differs from the files').waitFor();
		assert.equal((await roadmap.page.locator('.ghost').boundingBox())?.x, was.x);
		await roadmap.ground.focus();
		await roadmap.press('Delete');
		await roadmap.expectSent({ type: 'drop', change: 1, key: epicKey('EP-1'), dropped: true });
		await roadmap.page.getByRole('button', { name: 'Apply' }).click();
		await roadmap.expectSent({ type: 'apply-scenario', change: 2 });
		await roadmap.send({ type: 'changed', change: 2, message: 'The scenario was applied to 1 item', back: 'undo' });
		await roadmap.page.locator('.toast').getByRole('button', { name: 'Undo' }).click();
		await roadmap.expectSent({ type: 'undo', change: 2 });
		await roadmap.page.getByRole('button', { name: 'Discard' }).click();
		await roadmap.expectSent({ type: 'discard-scenario' });
	});
});

describe('roadmap: states', () => {
	it('tells that it reads', async () => {
		const roadmap = await stateOf({ kind: 'loading', done: 12, total: 90 });
		await roadmap.page.getByText('Reading the backlog: 12 of 90 files').waitFor();
	});

	it('says what a roadmap is where there is none', async () => {
		const roadmap = await stateOf({ kind: 'empty' });
		await roadmap.page.getByRole('button', { name: 'New epic…' }).click();
		await roadmap.expectSent({ type: 'new-epic' });
	});

	it('offers closed epics where none is open', async () => {
		const roadmap = await stateOf({ kind: 'ready' });
		await roadmap.page.getByRole('button', { name: 'Show closed epics' }).click();
		await roadmap.expectSent({ type: 'look', look: { ...firstRoadmapLook, closed: true } });
	});

	it('says what went wrong', async () => {
		const roadmap = await stateOf({ kind: 'error', message: 'the folder is gone.' });
		await roadmap.page.getByText('The roadmap cannot be shown: the folder is gone.').waitFor();
		await roadmap.page.getByRole('button', { name: 'Open log' }).click();
		await roadmap.expectSent({ type: 'open-log' });
	});

	it('says what to do where no epic has dates', async () => {
		const roadmap = await RoadmapPage.open();
		await roadmap.snapshot(sampleEpics.slice(-2));
		await roadmap.page.getByText('None of these epics has dates.').waitFor();
		assert.equal(await roadmap.page.locator('.tray-card').count(), 2);
	});

	it('asks to export and to print', async () => {
		const roadmap = await opened();
		for (const name of ['Export', 'Print']) {
			await roadmap.page.getByRole('button', { name: 'More' }).click();
			await roadmap.page.getByRole('button', { name, exact: true }).click();
		}
		await roadmap.expectSent({ type: 'export' }, { type: 'print' });
	});

	it('opens a milestone and shows which are there', async () => {
		const roadmap = await opened();
		await roadmap.page.getByRole('button', { name: 'R-1 Autumn, Nov 30, 2026' }).click();
		await roadmap.expectSent({ type: 'open', key: sampleRoadmap.milestones[0]?.key ?? '' });
	});

	it('draws only the lines in view of a long roadmap, and follows the keys', async () => {
		const roadmap = await RoadmapPage.open({ height: 400 });
		const many = Array.from({ length: 300 }, (_, at) => dated(`EP-${at}`, '2026-11-01', '2026-12-20'));
		await roadmap.snapshot(many);
		assert.ok((await roadmap.page.locator('.bar').count()) < 40);
		await roadmap.ground.focus();
		await roadmap.press('End');
		await roadmap.expectActive('EP-299');
		await eventually(async () => assert.ok(await roadmap.option('EP-299').isVisible()));
		const box = await roadmap.box('EP-299');
		assert.ok(box.y + box.height <= 400);
	});
});
