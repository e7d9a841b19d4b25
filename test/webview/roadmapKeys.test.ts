import assert from 'node:assert/strict';
import { pageCommandFor, timelineCommandFor } from '../../src/webview/roadmap/roadmapKeys';
import type { KeyPress } from '../../src/webview/shared/keyPress';
import { eventually } from './eventually';
import { RoadmapPage } from './roadmapPage';
import { epicKey, sampleEpics } from './sampleEpics';

async function opened(): Promise<RoadmapPage> {
	const roadmap = await RoadmapPage.open();
	await roadmap.snapshot(sampleEpics);
	await roadmap.ground.focus();
	return roadmap;
}

function press(key: string, held: Partial<KeyPress> = {}): KeyPress {
	return { key, altKey: false, ctrlKey: false, metaKey: false, shiftKey: false, ...held };
}

describe('roadmap: keyboard', () => {
	it('goes from bar to bar, lane after lane, and to the ends', async () => {
		const roadmap = await opened();
		await roadmap.expectActive('EP-1');
		await roadmap.press('ArrowDown');
		await roadmap.expectActive('EP-3');
		await roadmap.press('ArrowDown');
		await roadmap.expectActive('EP-4');
		await roadmap.press('ArrowUp', 'ArrowUp', 'ArrowUp');
		await roadmap.expectActive('EP-1');
		await roadmap.press('End');
		await roadmap.expectActive('EP-6');
		await roadmap.press('Home', 'Enter');
		await roadmap.expectActive('EP-1');
		assert.deepEqual((await roadmap.sent()).at(-1), { type: 'open', key: epicKey('EP-1') });
	});

	it('lifts a bar, moves it by weeks, and writes when it is dropped', async () => {
		const roadmap = await opened();
		await roadmap.sent();
		await roadmap.press(' ', 'ArrowRight', 'ArrowRight', 'ArrowLeft');
		await roadmap.expectSpoken('EP-1: Oct 12, 2026 to Dec 4, 2026');
		await roadmap.expectNothingSent();
		await roadmap.press(' ');
		await roadmap.expectSpoken('EP-1 dropped: Oct 12, 2026 to Dec 4, 2026');
		await roadmap.expectChange(1, 'EP-1', { start: '2026-10-12', target: '2026-12-04' });
	});

	it('moves the end with Shift and the start with Control and Shift', async () => {
		const roadmap = await opened();
		await roadmap.press(' ', 'Shift+ArrowRight', 'Control+Shift+ArrowLeft', 'Enter');
		await roadmap.expectChange(1, 'EP-1', { start: '2026-09-28', target: '2026-12-04' });
	});

	it('moves by days or months as the zoom has it, and at once with Alt', async () => {
		const roadmap = await opened();
		await roadmap.press('+', 'Alt+ArrowRight');
		await roadmap.expectChange(1, 'EP-1', { start: '2026-10-06', target: '2026-11-28' });
		await roadmap.press('-', '-', 'Alt+ArrowRight');
		await roadmap.expectChange(2, 'EP-1', { start: '2026-11-06', target: '2026-12-29' });
	});

	it('puts back with Escape, also when the focus goes elsewhere', async () => {
		const roadmap = await opened();
		await roadmap.sent();
		const before = await roadmap.box('EP-1');
		await roadmap.press(' ', 'ArrowRight', 'Escape');
		await roadmap.expectSpoken('EP-1 put back: Oct 5, 2026 to Nov 27, 2026');
		await roadmap.press(' ', 'ArrowRight', 'Tab');
		await eventually(async () => assert.deepEqual(await roadmap.box('EP-1'), before));
		await roadmap.expectNothingSent();
	});

	it('lifts an epic out of the tray with dates from today on', async () => {
		const roadmap = await opened();
		await roadmap.page.locator('.tray-list').focus();
		await roadmap.press('ArrowRight', ' ');
		await roadmap.expectActive('EP-9');
		await roadmap.press('ArrowRight', ' ');
		await roadmap.expectChange(1, 'EP-9', { start: '2026-11-17', target: '2026-12-14' });
	});

	it('moves the view with left and right, and goes back to today', async () => {
		const roadmap = await opened();
		const left = () => roadmap.scroller.evaluate((element) => element.scrollLeft);
		const before = await left();
		await roadmap.press('ArrowRight');
		assert.ok((await left()) > before + 100);
		await roadmap.press('ArrowLeft', 'ArrowLeft');
		assert.ok((await left()) < before);
		await roadmap.press('t');
		assert.equal(await left(), before);
	});

	it('shows the details of the bar that keys are on, until Escape', async () => {
		const roadmap = await opened();
		const detail = roadmap.page.locator('.epic-detail');
		await roadmap.press('ArrowDown', 'ArrowDown');
		await detail.getByText('its target of 6 November is past').waitFor();
		await detail.getByText('move the target, or drop what is left').waitFor();
		await roadmap.press('Escape');
		await detail.waitFor({ state: 'detached' });
	});

	it('lists its keys', async () => {
		const roadmap = await opened();
		await roadmap.press('?');
		await roadmap.page.getByRole('dialog', { name: 'Keys of the roadmap' }).waitFor();
		await roadmap.press('Escape');
		await eventually(async () =>
			assert.ok(await roadmap.ground.evaluate((element) => element === document.activeElement)),
		);
	});

	it('reads keys the same way wherever they mean something', () => {
		assert.deepEqual(timelineCommandFor(press('ArrowLeft'), false), { kind: 'pan', way: -1 });
		assert.deepEqual(timelineCommandFor(press('ArrowLeft'), true), { kind: 'step', handle: 'bar', way: -1 });
		assert.equal(timelineCommandFor(press('ArrowUp'), true), undefined);
		assert.equal(timelineCommandFor(press('ArrowLeft', { ctrlKey: true }), true), undefined);
		assert.equal(timelineCommandFor(press('ArrowLeft', { altKey: true }), true), undefined);
		assert.equal(timelineCommandFor(press(' ', { shiftKey: true }), false), undefined);
		assert.equal(pageCommandFor(press('z', { metaKey: true, shiftKey: true })), 'redo');
		assert.equal(pageCommandFor(press('=')), 'in');
		assert.equal(pageCommandFor(press('+', { altKey: true })), undefined);
	});
});
