import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import type { RoadmapEpic } from '../../src/protocol/roadmap';
import { checkAccess } from './checkAccess';
import { dragTo } from './dragTo';
import { eventually } from './eventually';
import { firstRoadmapLook, RoadmapPage } from './roadmapPage';
import { epic, epicKey } from './sampleEpics';
import { themeKinds } from './themes';

/** Axes to 10 both: the largest values are 9. */
const epics: readonly RoadmapEpic[] = [
	epic('EP-1', { impact: 8, effort: 8, confidence: 0.8, health: 'late', reason: 'its target is past' }),
	epic('EP-2', { impact: 8, effort: 2, confidence: 'low', health: 'on-track' }),
	epic('EP-3', { impact: 2, points: { done: 3, total: 6 }, items: { done: 1, total: 2 }, confidence: 0.9 }),
	epic('EP-4', { impact: 3, effort: 9, health: 'at-risk' }),
	epic('EP-5', { impact: 6 }),
	epic('EP-6', { points: { done: 0, total: 5 }, items: { done: 0, total: 2 } }),
	epic('EP-7', { impact: 'high', effort: 3 }),
];

async function openChart(list = epics, options: Parameters<typeof RoadmapPage.open>[0] = {}): Promise<RoadmapPage> {
	const roadmap = await RoadmapPage.open(options);
	await roadmap.snapshot(list);
	await roadmap.press('3');
	await roadmap.expectSent({ type: 'look', look: { ...firstRoadmapLook, mode: 'chart' } });
	await roadmap.page.locator('.plot').focus();
	return roadmap;
}

const tray = (roadmap: RoadmapPage) => roadmap.page.locator('.tray .id').allTextContents();
const label = (roadmap: RoadmapPage, id: string) => roadmap.option(id).getAttribute('aria-label');

/** The point of the window at which values are, with axes to 10. */
async function at(roadmap: RoadmapPage, effort: number, impact: number): Promise<{ x: number; y: number }> {
	const box = await roadmap.page.locator('.plot').boundingBox();
	assert.ok(box);
	return { x: box.x + (1 - effort / 10) * box.width, y: box.y + (1 - impact / 10) * box.height };
}

async function drag(roadmap: RoadmapPage, from: Locator, effort: number, impact: number): Promise<void> {
	await dragTo(from, await at(roadmap, effort, impact));
	await roadmap.page.mouse.up();
}

describe('roadmap: impact and feasibility', () => {
	it('puts little effort on the right and much impact at the top', async () => {
		const roadmap = await openChart();
		for (const [id, effort, impact] of [
			['EP-1', 8, 8],
			['EP-2', 2, 8],
			['EP-3', 3, 2],
		] as const) {
			const swatch = await roadmap.option(id).locator('.swatch').boundingBox();
			const there = await at(roadmap, effort, impact);
			assert.ok(swatch && Math.abs(swatch.x + swatch.width / 2 - there.x) < 2, `${id} is at ${swatch?.x}`);
			assert.ok(Math.abs(swatch.y + swatch.height / 2 - there.y) < 2);
		}
		const ticks = roadmap.page.locator('.axis.effort .tick');
		assert.deepEqual(await ticks.allTextContents(), ['0', '2', '4', '6', '8', '10']);
		const [zero, ten] = [await ticks.first().boundingBox(), await ticks.last().boundingBox()];
		assert.ok(zero && ten && zero.x > ten.x);
		assert.equal(await roadmap.page.locator('.effort .axis-name').textContent(), 'Effort: less is more feasible →');
		const [wins, bets] = ['.quickWins', '.bigBets'].map((part) => roadmap.page.locator(part));
		assert.ok(((await wins?.boundingBox())?.x ?? 0) > ((await bets?.boundingBox())?.x ?? 0));
	});

	it('says where an epic is, how sure that is, and how it stands', async () => {
		const roadmap = await openChart();
		assert.equal(await label(roadmap, 'EP-1'), 'EP-1 Epic EP-1, effort 8, impact 8, Big bets, confidence 80 %, late');
		assert.equal(
			await label(roadmap, 'EP-2'),
			'EP-2 Epic EP-2, effort 2, impact 8, Quick wins, confidence 50 %, low, on track',
		);
		assert.equal(
			await label(roadmap, 'EP-3'),
			'EP-3 Epic EP-3, effort 3 from open stories, impact 2, Fill-ins, confidence 90 %, no forecast',
		);
		assert.match((await label(roadmap, 'EP-4')) ?? '', /Think again, no confidence said, at risk$/);
		assert.equal(await roadmap.option('EP-1').getAttribute('aria-description'), 'its target is past');
	});

	it('tells confidence by dashes and health by colours and signs, and explains both', async () => {
		const roadmap = await openChart();
		const style = (id: string) =>
			roadmap
				.option(id)
				.locator('.swatch')
				.evaluate((mark) => getComputedStyle(mark).borderTopStyle);
		assert.deepEqual(await Promise.all(['EP-1', 'EP-2', 'EP-3', 'EP-4'].map(style)), [
			'solid',
			'dashed',
			'solid',
			'dashed',
		]);
		assert.equal(await roadmap.option('EP-1').locator('.icon.late').count(), 1);
		assert.equal(await roadmap.option('EP-2').locator('.icon').count(), 0);
		assert.deepEqual(await roadmap.page.locator('.legend li').allInnerTexts(), [
			'on track',
			'at risk',
			'late',
			'no forecast',
			'low or no confidence',
		]);
	});

	it('lists epics that lack a value, with what they lack', async () => {
		const roadmap = await openChart();
		assert.deepEqual(await tray(roadmap), ['EP-5', 'EP-6', 'EP-7']);
		const said = await roadmap.page.locator('.tray .line').evaluateAll((all) => all.map((one) => one.ariaLabel ?? ''));
		assert.match(said[0] ?? '', /no effort, impact 6, /);
		assert.match(said[1] ?? '', /effort 5 from open stories, no impact, /);
		assert.match(said[2] ?? '', /effort 3, impact “high” is no number, /);
	});

	it('hides no epic that cannot be read', async () => {
		const roadmap = await openChart([...epics, epic('EP-8', { unreadable: 'line 4: value is not closed' })]);
		assert.deepEqual(await tray(roadmap), ['EP-5', 'EP-6', 'EP-7', 'EP-8']);
		assert.equal(await roadmap.page.locator('.tray .line').last().getAttribute('draggable'), null);
		await roadmap.page.locator('.tray [role=listbox]').focus();
		await roadmap.press('End', 'Enter');
		await roadmap.expectSpoken('EP-8 cannot be changed: line 4: value is not closed', 'assertive');
	});

	it('goes to the nearest dot to a side', async () => {
		const roadmap = await openChart();
		await roadmap.expectActive('EP-1');
		await roadmap.press('ArrowRight');
		await roadmap.expectActive('EP-2');
		await roadmap.press('ArrowDown');
		await roadmap.expectActive('EP-3');
		await roadmap.press('ArrowLeft');
		await roadmap.expectActive('EP-4');
		await roadmap.press('Enter');
		await roadmap.expectSent({ type: 'open', key: epicKey('EP-4') });
	});

	it('carries a lifted epic, where right is less effort, and drops it as one change', async () => {
		const roadmap = await openChart();
		await roadmap.press(' ');
		await roadmap.expectSpoken(
			'EP-1 lifted, effort 8, impact 8, Big bets. Arrows carry it, Space drops it, Escape puts it back.',
		);
		await roadmap.press('ArrowRight', 'ArrowDown');
		await roadmap.expectSpoken('EP-1 moved to effort 7, impact 7, Big bets');
		await roadmap.press(' ');
		await roadmap.expectSpoken('EP-1 dropped at effort 7, impact 7, Big bets');
		await roadmap.expectChange(1, 'EP-1', { impact: '7', effort: '7' });
	});

	it('puts a lifted epic back with Escape, and writes nothing where it comes back by itself', async () => {
		const roadmap = await openChart();
		await roadmap.sent();
		const before = await roadmap.option('EP-1').boundingBox();
		await roadmap.press(' ', 'ArrowRight', 'ArrowRight', 'Escape');
		await roadmap.expectSpoken('EP-1 put back');
		assert.deepEqual(await roadmap.option('EP-1').boundingBox(), before);
		await roadmap.press(' ', 'ArrowRight', 'ArrowLeft', ' ');
		await roadmap.expectSpoken('EP-1 dropped where it was');
		await roadmap.expectNothingSent();
	});

	it('changes one value at once with Alt', async () => {
		const roadmap = await openChart();
		await roadmap.press('Alt+ArrowLeft');
		await roadmap.expectChange(1, 'EP-1', { effort: '9' });
		await roadmap.press('Alt+ArrowDown');
		await roadmap.expectChange(2, 'EP-1', { impact: '7' });
	});

	it('writes an effort that came from points only where the move goes along its axis', async () => {
		const roadmap = await openChart();
		await roadmap.press('End', 'ArrowUp', 'ArrowRight', 'ArrowDown');
		await roadmap.expectActive('EP-3');
		await roadmap.press(' ', 'ArrowLeft', 'ArrowRight', 'ArrowUp', ' ');
		await roadmap.expectChange(1, 'EP-3', { impact: '2.5' });
		await roadmap.press('Alt+ArrowLeft');
		await roadmap.expectChange(2, 'EP-3', { effort: '3.5' });
	});

	it('writes both values by a drag, or the one that it changes', async () => {
		const roadmap = await openChart();
		await drag(roadmap, roadmap.option('EP-1'), 4.2, 3.6);
		await roadmap.expectChange(1, 'EP-1', { impact: '3.5', effort: '4' });
		await roadmap.expectSpoken('EP-1 moved to effort 4, impact 3.5, Fill-ins');
		await drag(roadmap, roadmap.option('EP-3'), 3, 6);
		await roadmap.expectChange(2, 'EP-3', { impact: '6' });
		await roadmap.expectActive('EP-3');
	});

	it('takes an epic from the list by the mouse and by keys, and keeps what it has', async () => {
		const roadmap = await openChart();
		await drag(roadmap, roadmap.page.locator('.tray .line').first(), 3, 6);
		await roadmap.expectChange(1, 'EP-5', { effort: '3' });
		await roadmap.page.locator('.tray [role=listbox]').focus();
		await roadmap.press('Home', 'Enter');
		await roadmap.expectSpoken(
			'EP-6 lifted, effort 5, impact 5, Quick wins. Arrows carry it, Space drops it, Escape puts it back.',
		);
		await roadmap.press('ArrowUp', 'Enter');
		await roadmap.expectChange(2, 'EP-6', { impact: '6' });
		await eventually(async () => assert.deepEqual(await tray(roadmap), ['EP-7']));
	});

	it('takes the last change back and makes it again, and brings back what is refused', async () => {
		const roadmap = await openChart();
		const before = await roadmap.option('EP-2').boundingBox();
		await roadmap.press('ArrowRight', 'Alt+ArrowLeft');
		const change = { type: 'change', change: 1, key: epicKey('EP-2'), fields: { effort: '2.5' } } as const;
		await roadmap.expectSent(change);
		const [, second] = epics;
		assert.ok(second);
		await roadmap.patch({ changed: [{ ...second, effort: 2.5 }] });
		await roadmap.send({ type: 'changed', change: 1, message: 'effort of EP-2 set to 2.5', back: 'undo' });
		await roadmap.page.locator('.toast').getByText('set to 2.5').waitFor();
		await roadmap.press('ControlOrMeta+z');
		await roadmap.expectSent({ type: 'undo', change: 1 });
		await roadmap.patch({ changed: [second] });
		await roadmap.send({ type: 'changed', change: 1, message: 'The change was taken back', back: 'redo' });
		await roadmap.page.locator('.toast').getByText('taken back').waitFor();
		await eventually(async () => assert.deepEqual(await roadmap.option('EP-2').boundingBox(), before));
		await roadmap.press('ControlOrMeta+Shift+z');
		await roadmap.expectSent({ type: 'redo', change: 1 });
		await roadmap.press('Alt+ArrowUp');
		await roadmap.send({ type: 'refused', change: 2, reason: 'the file is read-only' });
		await roadmap.expectSpoken('EP-2 was not changed: the file is read-only', 'assertive');
		await eventually(async () => assert.deepEqual(await roadmap.option('EP-2').boundingBox(), before));
	});

	it('moves nothing while the roadmap is read-only, and says why', async () => {
		const roadmap = await openChart();
		await roadmap.patch({ frame: { state: { kind: 'read-only', reason: 'this workspace is not trusted' } } });
		await roadmap.page.getByText('this workspace is not trusted').waitFor();
		await roadmap.page.locator('.plot').focus();
		await roadmap.sent();
		await roadmap.press(' ', 'Alt+ArrowRight');
		await roadmap.expectSpoken('EP-1 cannot be changed: this workspace is not trusted', 'assertive');
		assert.equal(await roadmap.option('EP-1').getAttribute('draggable'), null);
		await roadmap.expectNothingSent();
	});

	it('tries values in a scenario, tells what the file says, and leaves an epic out', async () => {
		const roadmap = await openChart();
		const [first] = epics;
		assert.ok(first);
		const { start, target, horizon, impact, effort } = first;
		const tried = { ...first, effort: 3, filed: { start, target, horizon, impact, effort } };
		await roadmap.patch({ changed: [tried], frame: { scenario: { changes: 1 } } });
		await eventually(async () =>
			assert.equal(
				await roadmap.option('EP-1').getAttribute('aria-description'),
				'its target is past. in the files: effort 8',
			),
		);
		const former = await roadmap.page.locator('.former').boundingBox();
		const filed = await at(roadmap, 8, 8);
		assert.ok(former && Math.abs(former.x + former.width / 2 - filed.x) < 2, `${former?.x} is at ${filed.x}`);
		await roadmap.press('Delete');
		await roadmap.expectSent({ type: 'drop', change: 1, key: epicKey('EP-1'), dropped: true });
		await roadmap.expectSpoken('EP-1 is left out of the scenario');
		assert.match((await label(roadmap, 'EP-1')) ?? '', /left out$/);
	});

	it('shows the details of an epic that keys go to, until Escape', async () => {
		const roadmap = await openChart();
		await roadmap.press('ArrowRight');
		const detail = roadmap.page.locator('.epic-detail');
		await detail.getByText('50 %, low').waitFor();
		await roadmap.press('Escape');
		await detail.waitFor({ state: 'detached' });
	});

	it('shows only what passes the filter, and a view that was saved of it', async () => {
		const roadmap = await openChart();
		await roadmap.patch({
			frame: {
				views: [{ name: 'Worth it', look: { mode: 'chart', filter: 'goal:any', lanes: undefined, closed: false } }],
			},
		});
		await roadmap.press('1');
		await roadmap.expectSent({ type: 'look', look: firstRoadmapLook });
		await roadmap.page.getByRole('button', { name: 'Views' }).click();
		await roadmap.page.getByRole('button', { name: 'Worth it', exact: true }).click();
		await roadmap.expectSent({
			type: 'look',
			look: { ...firstRoadmapLook, mode: 'chart', filter: 'goal:any', lanes: undefined },
		});
		await roadmap.patch({ matches: { filter: 'goal:any', keys: [epicKey('EP-2'), epicKey('EP-5')] } });
		await eventually(async () => assert.deepEqual(await roadmap.page.locator('.dot .id').allTextContents(), ['EP-2']));
		assert.deepEqual(await tray(roadmap), ['EP-5']);
	});

	it('shows three hundred epics, those that fall together as one that opens a list', async () => {
		const many = Array.from({ length: 300 }, (_, index) =>
			epic(`EP-${index}`, {
				impact: (index * 7919) % 10,
				effort: (index * 104_729) % 60,
				health: index === 7 ? 'late' : 'on-track',
			}),
		);
		const roadmap = await openChart(many);
		const dots = await roadmap.page.locator('.dot').count();
		assert.ok(dots > 20 && dots < 300, `${dots} dots`);
		const several = roadmap.page.locator('.dot:has(.rest)').first();
		assert.match((await several.getAttribute('aria-label')) ?? '', /^\d+ epics together: EP-/);
		assert.match((await several.getAttribute('aria-description')) ?? '', /^the worst of them is /);
		await several.click();
		await roadmap.page.getByRole('dialog').getByRole('listbox').waitFor();
	});

	it('says what to do where no epic has both values', async () => {
		const roadmap = await openChart([epic('EP-1'), epic('EP-2', { impact: 4 })]);
		await roadmap.page.getByText('None of these epics has both impact and effort').waitFor();
		assert.deepEqual(await tray(roadmap), ['EP-1', 'EP-2']);
	});

	for (const theme of themeKinds) {
		it(`has nothing against it: ${theme}`, async () => {
			const roadmap = await openChart(epics, { theme, reducedMotion: true });
			await checkAccess(roadmap);
			await roadmap.press('ArrowRight', ' ', 'ArrowRight');
			await checkAccess(roadmap);
			await roadmap.press('Escape');
			await roadmap.page.locator('.tray [role=listbox]').focus();
			await checkAccess(roadmap);
		});
	}

	it('fits into 320 pixels', async () => {
		const roadmap = await openChart(epics, { width: 320, height: 600 });
		const overflow = () =>
			roadmap.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
		assert.equal(await overflow(), 0);
		await checkAccess(roadmap);
	});
});
