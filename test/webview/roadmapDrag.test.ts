import assert from 'node:assert/strict';
import { dayText } from '../../src/core/model/calendarDay';
import { eventually } from './eventually';
import { RoadmapPage } from './roadmapPage';
import { dated, epic, epicKey, sampleEpics, sampleToday } from './sampleEpics';

const month = 6;

async function opened(epics = sampleEpics): Promise<RoadmapPage> {
	const roadmap = await RoadmapPage.open();
	await roadmap.snapshot(epics);
	return roadmap;
}

describe('roadmap: dragging with the mouse', () => {
	it('moves a bar and writes both its days, once', async () => {
		const roadmap = await opened();
		const before = await roadmap.box('EP-2');
		await roadmap.drag('EP-2', 0.5, 10 * month);
		await roadmap.expectChange(1, 'EP-2', { start: '2026-10-29', target: '2026-12-28' });
		const after = await roadmap.box('EP-2');
		assert.equal(Math.round(after.x - before.x), 10 * month);
		assert.equal(after.width, before.width);
		await roadmap.expectSpoken('EP-2 dropped: Oct 29, 2026 to Dec 28, 2026');
		await roadmap.expectActive('EP-2');
	});

	it('moves one end alone by its handle, and never over the other', async () => {
		const roadmap = await opened();
		const { width } = await roadmap.box('EP-2');
		await roadmap.drag('EP-2', 1 - 2 / width, 5 * month);
		await roadmap.expectChange(1, 'EP-2', { target: '2026-12-23' });
		await roadmap.drag('EP-2', 2 / (width + 5 * month), -3 * month);
		await roadmap.expectChange(2, 'EP-2', { start: '2026-10-16' });
		await roadmap.drag('EP-5', 2 / (await roadmap.box('EP-5')).width, 500);
		await roadmap.expectChange(3, 'EP-5', { start: '2027-01-15' });
	});

	it('shows where the bar goes and where it was, and puts it back with Escape', async () => {
		const roadmap = await opened();
		await roadmap.sent();
		const before = await roadmap.box('EP-3');
		await roadmap.hold('EP-3', 0.5, 7 * month);
		await roadmap.page.locator('.flag', { hasText: 'Dec 8, 2026 to Feb 19, 2027' }).waitFor();
		const ghost = await roadmap.page.locator('.ghost').boundingBox();
		assert.equal(ghost?.x, before.x);
		await roadmap.press('Escape');
		await roadmap.page.mouse.up();
		await roadmap.expectSpoken('EP-3 put back: Dec 1, 2026 to Feb 12, 2027');
		assert.deepEqual(await roadmap.box('EP-3'), before);
		await roadmap.expectNothingSent();
	});

	it('takes whole weeks where days are too small', async () => {
		const roadmap = await opened();
		await roadmap.press('-');
		await roadmap.drag('EP-5', 0.5, 19);
		await roadmap.expectChange(1, 'EP-5', { start: '2026-11-23', target: '2027-01-22' });
	});

	it('puts a bar back that the files refuse', async () => {
		const roadmap = await opened();
		const before = await roadmap.box('EP-2');
		await roadmap.drag('EP-2', 0.5, 60);
		await roadmap.send({ type: 'refused', change: 1, reason: 'the file is read-only.' });
		await roadmap.page.getByText('EP-2 was not changed: the file is read-only.').first().waitFor();
		await eventually(async () => assert.deepEqual(await roadmap.box('EP-2'), before));
	});

	it('offers to take a change back, by the note and by a key', async () => {
		const roadmap = await opened();
		await roadmap.drag('EP-2', 0.5, 60);
		await roadmap.send({ type: 'changed', change: 1, message: 'Dates of EP-2 set', back: 'undo' });
		await roadmap.page.locator('.toast', { hasText: 'Dates of EP-2 set' }).waitFor();
		await roadmap.sent();
		await roadmap.press('Control+z');
		await roadmap.expectSent({ type: 'undo', change: 1 });
	});

	it('moves the view by its ground, and changes nothing', async () => {
		const roadmap = await opened();
		await roadmap.sent();
		const before = await roadmap.box('EP-5');
		const ground = await roadmap.ground.boundingBox();
		assert.ok(ground);
		const y = ground.y + ground.height - 10;
		await roadmap.page.mouse.move(700, y);
		await roadmap.page.mouse.down();
		await roadmap.page.mouse.move(560, y, { steps: 4 });
		await roadmap.page.mouse.up();
		await eventually(async () => assert.equal(Math.round((await roadmap.box('EP-5')).x - before.x), -140));
		await roadmap.expectNothingSent();
	});

	it('gives an epic from the tray dates where it is dropped', async () => {
		const roadmap = await opened();
		const ground = await roadmap.ground.boundingBox();
		const todayLine = await roadmap.page.locator('.today-line').boundingBox();
		const card = await roadmap.option('EP-9').boundingBox();
		assert.ok(ground && todayLine && card);
		await roadmap.page.mouse.move(card.x + 20, card.y + 8);
		await roadmap.page.mouse.down();
		await roadmap.page.mouse.move(card.x + 30, card.y - 10, { steps: 3 });
		await roadmap.page.mouse.move(todayLine.x + 1, ground.y + 40, { steps: 4 });
		await roadmap.page.mouse.move(todayLine.x + 2, ground.y + 42, { steps: 2 });
		await roadmap.page.locator('.ghost').waitFor();
		await roadmap.page.mouse.up();
		const target = dayText(sampleToday + 27);
		await roadmap.expectChange(1, 'EP-9', { start: dayText(sampleToday), target });
		await roadmap.page.locator(`.bar[data-key="${epicKey('EP-9')}"]`).waitFor();
		assert.equal(await roadmap.page.locator(`.tray-card[data-key="${epicKey('EP-9')}"]`).count(), 0);
	});

	it('does not move what cannot be read, or anything in a workspace that is not trusted', async () => {
		const roadmap = await RoadmapPage.open();
		await roadmap.snapshot([
			dated('EP-1', '2026-11-02', '2026-12-18', { unreadable: 'line 4: value is not closed' }),
			epic('EP-2'),
		]);
		await roadmap.sent();
		await roadmap.drag('EP-1', 0.5, 60);
		await roadmap.expectSpoken('EP-1 cannot be changed: line 4: value is not closed', 'assertive');
		await roadmap.expectNothingSent();
		await roadmap.snapshot(sampleEpics, {
			frame: { state: { kind: 'read-only', reason: 'the workspace is not trusted.' } },
		});
		await roadmap.page.getByText('Read-only: the workspace is not trusted.').waitFor();
		await roadmap.drag('EP-1', 0.5, 60);
		await roadmap.expectNothingSent();
		assert.equal(await roadmap.page.locator('.handle').count(), 0);
	});
});
