import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import type { BoardCard } from '../../src/protocol/board';
import { type BoardOptions, BoardPage, type Told } from './boardPage';
import { dragTo } from './dragTo';
import { eventually } from './eventually';
import { manyModeCards, show } from './modeCards';
import { card, keyOf } from './sampleCards';

/** Axes to 10 both: the largest values are 9. */
const cards = [
	card('A-1', { effort: 2, impact: 8, groups: { epic: 'EP-3' } }),
	card('A-2', { effort: 8, impact: 8 }),
	card('A-3', { effort: 2, impact: 2 }),
	card('A-4', { effort: 9, impact: 3 }),
	card('B-1', { effort: 5 }),
	card('B-2', { impact: 9 }),
];

async function openMatrix(list: readonly BoardCard[] = cards, options: BoardOptions = {}, told: Told = {}) {
	const board = await BoardPage.open(options);
	await board.snapshot(list, told);
	await show(board, 'matrix');
	await board.page.locator('.plot').focus();
	return board;
}

function dot(board: BoardPage, id: string): Locator {
	return board.page.locator('.dot').filter({ has: board.page.locator('.id', { hasText: new RegExp(`^${id}$`) }) });
}

async function expectActive(board: BoardPage, id: string): Promise<void> {
	await eventually(async () => {
		assert.equal(await board.page.locator('.dot.active .id').textContent(), id);
		const named = await board.page.locator('.plot').getAttribute('aria-activedescendant');
		assert.equal(named, await board.page.locator('.dot.active').getAttribute('id'));
	});
}

/** The point of the window at which values are, with axes to 10. */
async function at(board: BoardPage, effort: number, impact: number): Promise<{ x: number; y: number }> {
	const box = await board.page.locator('.plot').boundingBox();
	assert.ok(box);
	return { x: box.x + (effort / 10) * box.width, y: box.y + (1 - impact / 10) * box.height };
}

async function drag(board: BoardPage, from: Locator, effort: number, impact: number): Promise<void> {
	await dragTo(from, await at(board, effort, impact));
}

function change(id: string, fields: Record<string, string>, number = 1) {
	return { type: 'change', change: number, keys: [keyOf(id)], placement: undefined, fields } as const;
}

describe('board: matrix', () => {
	it('puts a dot where effort and impact are, with its id and the colour of its epic', async () => {
		const board = await openMatrix();
		const swatch = await dot(board, 'A-1').locator('.swatch').boundingBox();
		const end = await at(board, 2, 8);
		assert.ok(swatch && Math.abs(swatch.x + swatch.width / 2 - end.x) < 2, `${swatch?.x} is at ${end.x}`);
		assert.ok(Math.abs(swatch.y + swatch.height / 2 - end.y) < 2);
		assert.match((await dot(board, 'A-1').locator('.swatch').getAttribute('class')) ?? '', /colour-0/);
		assert.equal(
			await dot(board, 'A-1').getAttribute('aria-label'),
			'A-1 Story A-1, effort 2, impact 8, Quick wins, epic EP-3 Password recovery',
		);
		assert.match((await dot(board, 'A-2').getAttribute('aria-label')) ?? '', /Big bets, no epic$/);
		assert.match((await dot(board, 'A-3').getAttribute('aria-label')) ?? '', /Fill-ins/);
		assert.match((await dot(board, 'A-4').getAttribute('aria-label')) ?? '', /Think again/);
		assert.deepEqual(await board.page.locator('.legend li').allTextContents(), ['EP-3']);
	});

	it('goes to the nearest dot to a side', async () => {
		const board = await openMatrix();
		await expectActive(board, 'A-1');
		await board.press('ArrowRight');
		await expectActive(board, 'A-2');
		await board.press('ArrowDown');
		await expectActive(board, 'A-4');
		await board.press('ArrowLeft');
		await expectActive(board, 'A-3');
		await board.press('ArrowUp');
		await expectActive(board, 'A-1');
		await board.press('ArrowUp', 'ArrowLeft');
		await expectActive(board, 'A-1');
		await board.expectNothingSent();
	});

	it('carries a lifted card by steps and drops it as one change', async () => {
		const board = await openMatrix();
		await board.press(' ');
		await board.expectSpoken(
			'A-1 lifted, effort 2, impact 8, Quick wins. Arrows carry it, Space drops it, Escape puts it back.',
		);
		await board.press('ArrowRight', 'ArrowDown');
		await board.expectSpoken('A-1 moved to effort 2.5, impact 7, Quick wins');
		await board.expectNothingSent();
		await board.press(' ');
		await board.expectSpoken('A-1 dropped at effort 2.5, impact 7, Quick wins');
		await board.expectSent(change('A-1', { impact: '7', effort: '2.5' }));
	});

	it('puts a lifted card back with Escape', async () => {
		const board = await openMatrix();
		const before = await dot(board, 'A-1').boundingBox();
		await board.press(' ', 'ArrowRight', 'ArrowRight', 'Escape');
		await board.expectSpoken('A-1 put back');
		await board.expectNothingSent();
		assert.deepEqual(await dot(board, 'A-1').boundingBox(), before);
	});

	it('changes one value at once with Alt, by the scale where there is one', async () => {
		const board = await openMatrix(cards, {}, { frame: { scale: [1, 2, 3, 5, 8, 13] } });
		await board.press('Alt+ArrowRight', 'Alt+ArrowRight');
		await board.expectSent(change('A-1', { effort: '3' }), change('A-1', { effort: '5' }, 2));
		await board.press('Alt+ArrowUp');
		await board.expectSent(change('A-1', { impact: '9' }, 3));
	});

	it('writes both values by a drag as one change, at sensible steps', async () => {
		const board = await openMatrix();
		await drag(board, dot(board, 'A-1'), 6.3, 3.6);
		await board.page.locator('.ghost').waitFor();
		await eventually(async () =>
			assert.equal(await board.page.locator('.readout').textContent(), 'effort 6, impact 3.5, Think again'),
		);
		await board.page.mouse.up();
		await board.expectSent(change('A-1', { impact: '3.5', effort: '6' }));
		await board.expectSpoken('A-1 moved to effort 6, impact 3.5, Think again');
		await expectActive(board, 'A-1');
		await board.page.locator('.ghost').waitFor({ state: 'detached' });
	});

	it('leaves a value alone that the drag hardly changes', async () => {
		const board = await openMatrix([card('A-1', { effort: 2, impact: 0.25 }), ...cards.slice(1)]);
		await drag(board, dot(board, 'A-1'), 7, 0.25);
		await board.page.mouse.up();
		await board.expectSent(change('A-1', { effort: '7' }));
	});

	it('brings a dot back when the change is refused', async () => {
		const board = await openMatrix();
		const before = await dot(board, 'A-1').boundingBox();
		await drag(board, dot(board, 'A-1'), 6, 4);
		await board.page.mouse.up();
		await board.expectSent(change('A-1', { impact: '4', effort: '6' }));
		await board.send({ type: 'refused', change: 1, reason: 'the file is read-only' });
		await eventually(async () => assert.deepEqual(await dot(board, 'A-1').boundingBox(), before));
		await board.expectSpoken('A-1 was not changed: the file is read-only', 'assertive');
	});

	it('takes a patch while a dot is dragged, and keeps the axes steady until the drop', async () => {
		const board = await openMatrix();
		const ticks = () => board.page.locator('.axis.effort .tick').allTextContents();
		assert.deepEqual(await ticks(), ['0', '2', '4', '6', '8', '10']);
		await drag(board, dot(board, 'A-1'), 6, 4);
		const far = card('Z-1', { effort: 80, impact: 5 });
		await board.patch({ changed: [far], order: [...cards, far] });
		await dot(board, 'Z-1').waitFor({ state: 'attached' });
		assert.deepEqual(await ticks(), ['0', '2', '4', '6', '8', '10']);
		await board.page.mouse.up();
		await board.expectSent(change('A-1', { impact: '4', effort: '6' }));
		await eventually(async () => assert.deepEqual(await ticks(), ['0', '20', '40', '60', '80', '100']));
	});

	it('lists cards that lack a value, and puts them on the matrix with Enter and arrows', async () => {
		const board = await openMatrix();
		assert.deepEqual(await board.page.locator('.tray .id').allTextContents(), ['B-1', 'B-2']);
		await board.page.locator('.tray [role=listbox]').focus();
		await board.press('ArrowDown', 'ArrowUp', 'ArrowDown', 'Enter');
		await board.expectSpoken(
			'B-2 lifted, effort 5, impact 9, Quick wins. Arrows carry it, Space drops it, Escape puts it back.',
		);
		await expectActive(board, 'B-2');
		await board.press('ArrowLeft', 'Enter');
		await board.expectSent(change('B-2', { effort: '4.5' }));
		assert.deepEqual(await board.page.locator('.tray .id').allTextContents(), ['B-1']);
	});

	it('puts a card back into the list with Escape', async () => {
		const board = await openMatrix();
		await board.page.locator('.tray [role=listbox]').focus();
		await board.press('Home', 'Enter');
		await expectActive(board, 'B-1');
		await board.press('Escape');
		await board.expectSpoken('B-1 put back');
		assert.deepEqual(await board.page.locator('.tray .id').allTextContents(), ['B-1', 'B-2']);
		await board.expectNothingSent();
	});

	it('takes a card from the list by the mouse', async () => {
		const board = await openMatrix();
		await drag(board, board.page.locator('.tray .line').first(), 3, 6);
		await board.page.mouse.up();
		await board.expectSent(change('B-1', { impact: '6', effort: '3' }));
		await expectActive(board, 'B-1');
	});

	it('gathers dots that fall together into one that opens a list', async () => {
		const together = [...cards, card('C-1', { effort: 2, impact: 8 }), card('C-2', { effort: 2, impact: 8.1 })];
		const board = await openMatrix(together);
		assert.equal(await dot(board, 'A-1').locator('.rest').textContent(), '+2');
		assert.equal(await dot(board, 'A-1').getAttribute('aria-label'), '3 items together: A-1, C-1, C-2');
		await board.press('Enter');
		const list = board.page.getByRole('dialog', { name: '3 items' }).getByRole('listbox');
		await eventually(async () => assert.equal(await list.evaluate((own) => own === document.activeElement), true));
		await board.press('ArrowDown', 'Enter');
		await board.expectSent({ type: 'open', key: keyOf('C-1'), line: undefined });
		await board.press(' ', 'ArrowRight', ' ');
		await board.expectSent(change('C-1', { effort: '2.5' }));
		await list.waitFor({ state: 'detached' });
		await dot(board, 'A-1').click();
		await list.waitFor();
		await board.press('Escape');
		await list.waitFor({ state: 'detached' });
		await expectActive(board, 'A-1');
	});

	it('moves nothing while the board is read-only, and says why', async () => {
		const board = await openMatrix(
			cards,
			{},
			{ state: { kind: 'read-only', reason: 'this workspace is not trusted' } },
		);
		await board.press(' ', 'Alt+ArrowRight');
		await board.expectSpoken('A-1 cannot be moved: this workspace is not trusted', 'assertive');
		assert.equal(await dot(board, 'A-1').getAttribute('draggable'), null);
		await board.expectNothingSent();
	});

	it('shows ten thousand cards as some hundred dots', async () => {
		const board = await openMatrix(manyModeCards(10_000), { width: 1600, height: 1000 });
		const dots = await board.page.locator('.dot').count();
		assert.ok(dots > 20 && dots <= 400, `${dots} dots`);
		const all = await board.page.locator('refinery-matrix-board *').count();
		assert.ok(all < 2600, `${all} elements`);
	});
});
