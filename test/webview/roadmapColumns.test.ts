import assert from 'node:assert/strict';
import { columnsOf, walk } from '../../src/webview/roadmap/horizons/columns';
import { eventually } from './eventually';
import { RoadmapPage } from './roadmapPage';
import { epic, epicKey, sampleEpics } from './sampleEpics';

async function opened(): Promise<RoadmapPage> {
	const roadmap = await RoadmapPage.open();
	await roadmap.snapshot(sampleEpics);
	await roadmap.press('2');
	await roadmap.page.locator('.horizons').focus();
	return roadmap;
}

async function idsIn(roadmap: RoadmapPage, name: string): Promise<readonly string[]> {
	return roadmap.page
		.getByRole('group', { name: new RegExp(`^${name},`) })
		.locator('.card .id')
		.allTextContents();
}

describe('roadmap: now, next, later', () => {
	it('shows epics in columns by horizon, with how they stand', async () => {
		const roadmap = await opened();
		assert.deepEqual(await idsIn(roadmap, 'Now'), ['EP-1', 'EP-2', 'EP-4', 'EP-6']);
		assert.deepEqual(await idsIn(roadmap, 'Later'), ['EP-7', 'EP-8', 'EP-9']);
		await roadmap.page
			.getByRole('option', { name: /^EP-2 Self-service subscriptions, .* 8 of 40 points done, at risk$/ })
			.waitFor();
		assert.match((await roadmap.option('EP-5').textContent()) ?? '', /begin it on 2026-12-19 or later/);
	});

	it('moves a card by the mouse and writes its horizon', async () => {
		const roadmap = await opened();
		const card = await roadmap.option('EP-5').boundingBox();
		const now = await roadmap.page.getByRole('group', { name: /^Now,/ }).boundingBox();
		assert.ok(card && now);
		await roadmap.page.mouse.move(card.x + 60, card.y + 30);
		await roadmap.page.mouse.down();
		await roadmap.page.mouse.move(card.x + 40, card.y + 36, { steps: 3 });
		await roadmap.page.mouse.move(now.x + 80, now.y + 120, { steps: 4 });
		await roadmap.page.mouse.move(now.x + 84, now.y + 122, { steps: 2 });
		await roadmap.page.locator('.horizon.target').waitFor();
		await roadmap.page.mouse.up();
		await roadmap.expectChange(1, 'EP-5', { horizon: 'now' });
		await roadmap.expectSpoken('EP-5 moved to Now');
		await eventually(async () => assert.deepEqual(await idsIn(roadmap, 'Next'), ['EP-3']));
	});

	it('lifts a card by a key, carries it, and drops it or puts it back', async () => {
		const roadmap = await opened();
		await roadmap.sent();
		await roadmap.press('ArrowRight', ' ', 'ArrowRight');
		await roadmap.expectSpoken('EP-3 moved to Later');
		assert.deepEqual(await idsIn(roadmap, 'Later'), ['EP-3', 'EP-7', 'EP-8', 'EP-9']);
		await roadmap.press('ArrowRight');
		await roadmap.expectSpoken('EP-3 can go no further');
		await roadmap.press('Escape');
		await roadmap.expectSpoken('EP-3 put back to Next');
		await roadmap.expectNothingSent();
		await roadmap.press(' ', 'ArrowLeft', 'Enter');
		await roadmap.expectSpoken('EP-3 dropped in Now');
		await roadmap.expectChange(1, 'EP-3', { horizon: 'now' });
		await roadmap.expectActive('EP-3');
	});

	it('goes through the cards, and opens one', async () => {
		const roadmap = await opened();
		await roadmap.press('End');
		await roadmap.expectActive('EP-6');
		await roadmap.press('ArrowRight');
		await roadmap.expectActive('EP-5');
		await roadmap.press('ArrowRight', 'ArrowUp', 'Enter');
		await roadmap.expectActive('EP-7');
		assert.deepEqual((await roadmap.sent()).at(-1), { type: 'open', key: epicKey('EP-7') });
	});

	it('finds a column for every epic, however its horizon is spelled', () => {
		const columns = columnsOf(
			[epic('A', { horizon: 'NOW' }), epic('B'), epic('C', { horizon: '2026-Q4' })],
			[{ name: 'now' }, { name: '2026-Q4' }, { name: '' }],
		);
		assert.deepEqual(
			columns.map(({ epics }) => epics.map(({ id }) => id)),
			[['A'], ['C'], ['B']],
		);
		assert.equal(walk(columns, epicKey('A'), 'left'), epicKey('A'));
		assert.equal(walk(columns, undefined, 1), epicKey('A'));
	});
});
