import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import type { BoardCard } from '../../src/protocol/board';
import { type BoardOptions, BoardPage, type Told } from './boardPage';
import { eventually } from './eventually';
import { inColumns, manyModeCards, show } from './modeCards';
import { card, keyOf, sampleFrame } from './sampleCards';

const ready = { status: { text: 'ready', category: 'ready' } } as const;
const active = { status: { text: 'in-progress', category: 'active' } } as const;

const cards = inColumns([
	card('R-1', ready),
	card('P-1', active),
	card('R-2', ready),
	card('P-2', active),
	card('R-3', ready),
	card('O-1', { status: { text: 'parked', category: 'proposed' } }),
]);

async function openKanban(list: readonly BoardCard[] = cards, options: BoardOptions = {}, told: Told = {}) {
	const board = await BoardPage.open(options);
	await board.snapshot(list, told);
	await show(board, 'kanban');
	await board.page.locator('.kanban').focus();
	return board;
}

function column(board: BoardPage, name: string): Locator {
	return board.page.getByRole('group', { name: new RegExp(`^${name},`) });
}

function face(board: BoardPage, id: string): Locator {
	return board.page.locator('.card').filter({ has: board.page.locator('.id', { hasText: new RegExp(`^${id}$`) }) });
}

async function expectColumn(board: BoardPage, name: string, ...ids: readonly string[]): Promise<void> {
	await eventually(async () => assert.deepEqual(await column(board, name).locator('.id').allTextContents(), ids));
}

async function expectActive(board: BoardPage, id: string): Promise<void> {
	await eventually(async () => {
		assert.equal(await board.page.locator('.card.active .id').textContent(), id);
		const named = await board.page.locator('.kanban').getAttribute('aria-activedescendant');
		assert.equal(named, await board.page.locator('.card.active').getAttribute('id'));
	});
}

/** Takes a card and holds it over a point. */
async function dragTo(board: BoardPage, id: string, x: number, y: number): Promise<void> {
	const from = await face(board, id).boundingBox();
	assert.ok(from);
	const { mouse } = board.page;
	await mouse.move(from.x + 60, from.y + 40);
	await mouse.down();
	await mouse.move(from.x + 66, from.y + 46, { steps: 3 });
	await mouse.move(x, y, { steps: 6 });
	// The first move onto an element only enters it.
	await mouse.move(x + 1, y);
}

async function dragOnto(board: BoardPage, id: string, onto: string, half: 'upper' | 'lower'): Promise<void> {
	const to = await face(board, onto).boundingBox();
	assert.ok(to);
	await dragTo(board, id, to.x + 80, to.y + (half === 'upper' ? 12 : to.height - 8));
}

const change = { type: 'change', change: 1, placement: undefined, fields: {} } as const;

describe('board: kanban', () => {
	it('shows a column for each status, in product order, and one for all others', async () => {
		const board = await openKanban();
		await expectColumn(board, 'ready', 'R-1', 'R-2', 'R-3');
		await expectColumn(board, 'in-progress', 'P-1', 'P-2');
		await expectColumn(board, 'Other status', 'O-1');
		assert.deepEqual(await board.page.locator('.head .counts').allTextContents(), [
			'0 items, 0 pts',
			'0 items, 0 pts',
			'3 items, 9 pts',
			'2 items, 6 pts',
			'0 items, 0 pts',
			'1 item, 3 pts',
		]);
	});

	it('says that a column is over its limit in words and with a sign', async () => {
		const board = await openKanban();
		const limit = board.page.locator('.head .limit');
		assert.equal((await limit.textContent())?.trim(), 'limit 3');
		const more = inColumns([card('P-3', active), card('P-4', active)]);
		await board.patch({ changed: more, order: [...cards, ...more] });
		await eventually(async () => assert.equal((await limit.textContent())?.trim(), 'over limit 3'));
		assert.equal(await limit.locator('.icon').count(), 1);
	});

	it('goes from card to card in all four directions', async () => {
		const board = await openKanban();
		await expectActive(board, 'R-1');
		await board.press('ArrowDown', 'ArrowDown');
		await expectActive(board, 'R-3');
		await board.press('ArrowRight');
		await expectActive(board, 'P-2');
		await board.press('ArrowRight');
		await expectActive(board, 'O-1');
		await board.press('ArrowLeft', 'ArrowUp', 'ArrowLeft', 'End');
		await expectActive(board, 'R-3');
		await board.expectNothingSent();
	});

	it('carries a lifted card by arrows into the next column and along it, and drops it as one change', async () => {
		const board = await openKanban();
		await board.press('ArrowDown', ' ');
		await board.expectSpoken('R-2 lifted from ready, 2 of 3. Arrows carry it, Space drops it, Escape puts it back.');
		await board.press('ArrowRight');
		await board.expectSpoken('R-2 moved to in-progress, 2 of 3');
		await expectColumn(board, 'in-progress', 'P-1', 'R-2', 'P-2');
		await board.press('ArrowUp');
		await board.expectSpoken('R-2 moved to in-progress, 1 of 3');
		await board.expectNothingSent();
		await board.press(' ');
		await board.expectSpoken('R-2 dropped in in-progress, 1 of 3');
		await board.expectSent({
			...change,
			keys: [keyOf('R-2')],
			placement: { kind: 'before', key: keyOf('P-1') },
			fields: { status: 'in-progress' },
		});
		await expectActive(board, 'R-2');
	});

	it('puts a lifted card back with Escape', async () => {
		const board = await openKanban();
		await board.press(' ', 'ArrowRight', 'Escape');
		await board.expectSpoken('R-1 put back to ready, 1 of 3');
		await expectColumn(board, 'ready', 'R-1', 'R-2', 'R-3');
		await board.expectNothingSent();
	});

	it('moves at once with Alt, and says where the way ends', async () => {
		const board = await openKanban();
		await board.press('Alt+ArrowRight');
		await board.expectSpoken('R-1 moved to in-progress, 1 of 3');
		await board.expectSent({ ...change, keys: [keyOf('R-1')], fields: { status: 'in-progress' } });
		await board.press('Alt+ArrowDown');
		await board.expectSent({
			...change,
			change: 2,
			keys: [keyOf('R-1')],
			placement: { kind: 'after', key: keyOf('P-1') },
		});
		await board.press('Alt+ArrowRight', 'Alt+ArrowRight');
		await board.expectSpoken('R-1 can go no further');
		await expectColumn(board, 'done', 'R-1');
	});

	it('moves a card between two others of another column by the mouse as one change', async () => {
		const board = await openKanban();
		await dragOnto(board, 'R-3', 'P-2', 'upper');
		await board.page.locator('.column.target .drop-line').and(board.page.locator(':not([hidden])')).waitFor();
		await board.page.mouse.up();
		await expectColumn(board, 'in-progress', 'P-1', 'R-3', 'P-2');
		await board.expectSent({
			...change,
			keys: [keyOf('R-3')],
			placement: { kind: 'before', key: keyOf('P-2') },
			fields: { status: 'in-progress' },
		});
		await board.expectSpoken('R-3 moved to in-progress, 2 of 3');
		await board.page.locator('.column.target').waitFor({ state: 'detached' });
	});

	it('changes only the status when a card is dropped on free room', async () => {
		const board = await openKanban();
		const box = await column(board, 'proposed').boundingBox();
		assert.ok(box);
		await dragTo(board, 'R-2', box.x + 60, box.y + 200);
		await board.page.mouse.up();
		await expectColumn(board, 'proposed', 'R-2');
		await board.expectSent({ ...change, keys: [keyOf('R-2')], fields: { status: 'proposed' } });
	});

	it('moves a card along its column by the mouse', async () => {
		const board = await openKanban();
		await dragOnto(board, 'R-1', 'R-2', 'lower');
		await board.page.mouse.up();
		await expectColumn(board, 'ready', 'R-2', 'R-1', 'R-3');
		await board.expectSent({ ...change, keys: [keyOf('R-1')], placement: { kind: 'after', key: keyOf('R-2') } });
	});

	it('moves all that are chosen at once', async () => {
		const board = await openKanban();
		await board.press('Shift+ArrowDown');
		await dragOnto(board, 'R-1', 'P-1', 'lower');
		await board.page.mouse.up();
		await expectColumn(board, 'in-progress', 'P-1', 'R-1', 'R-2', 'P-2');
		await board.expectSent({
			...change,
			keys: [keyOf('R-1'), keyOf('R-2')],
			placement: { kind: 'after', key: keyOf('P-1') },
			fields: { status: 'in-progress' },
		});
		await board.expectSpoken('2 items moved to in-progress, 2 of 4');
	});

	it('takes nothing into the column of other statuses, but lets cards out of it', async () => {
		const board = await openKanban(cards, { width: 1400 });
		await dragOnto(board, 'R-1', 'O-1', 'lower');
		// A column that the pointer passed on its way is one until the page has heard of the next step.
		await eventually(async () => assert.equal(await board.page.locator('.column.target').count(), 0));
		await board.page.mouse.up();
		await board.expectNothingSent();
		await face(board, 'O-1').click();
		await board.press('Alt+ArrowRight');
		await board.expectSpoken('O-1 can go no further');
		await board.press('Alt+ArrowLeft');
		await board.expectSent({ ...change, keys: [keyOf('O-1')], fields: { status: 'done' } });
	});

	it('brings a card back when the change is refused', async () => {
		const board = await openKanban();
		await board.press('Alt+ArrowRight');
		await expectColumn(board, 'in-progress', 'R-1', 'P-1', 'P-2');
		await board.send({ type: 'refused', change: 1, reason: 'the file is read-only' });
		await expectColumn(board, 'ready', 'R-1', 'R-2', 'R-3');
		await board.expectSpoken('R-1 was not changed: the file is read-only', 'assertive');
		await expectActive(board, 'R-1');
	});

	it('takes a patch while a card is dragged, and drops it where it is shown then', async () => {
		const board = await openKanban();
		await dragOnto(board, 'R-3', 'P-1', 'lower');
		const fresh = inColumns([card('P-0', active)]);
		await board.patch({ changed: fresh, order: [...fresh, ...cards] });
		await expectColumn(board, 'in-progress', 'P-0', 'P-1', 'P-2');
		const to = await face(board, 'P-2').boundingBox();
		assert.ok(to);
		await board.page.mouse.move(to.x + 80, to.y + to.height - 8, { steps: 3 });
		await board.page.mouse.up();
		await expectColumn(board, 'in-progress', 'P-0', 'P-1', 'P-2', 'R-3');
		await board.expectSent({
			...change,
			keys: [keyOf('R-3')],
			placement: { kind: 'after', key: keyOf('P-2') },
			fields: { status: 'in-progress' },
		});
	});

	it('lets go of a lifted card that goes', async () => {
		const board = await openKanban();
		await board.press(' ', 'ArrowRight');
		await board.patch({ removed: [keyOf('R-1')], order: cards.slice(1) });
		await board.expectSpoken('R-1 is no longer in the backlog', 'assertive');
		await board.page.locator('.card.lifted').waitFor({ state: 'detached' });
		await board.expectNothingSent();
	});

	it('collapses a column by its button and by a key, and all empty ones by the switch', async () => {
		const board = await openKanban();
		await board.press('c');
		await expectColumn(board, 'ready');
		await expectActive(board, 'P-1');
		await board.press('ArrowLeft');
		await expectActive(board, 'P-1');
		await board.page.getByRole('button', { name: 'Expand ready' }).click();
		await expectColumn(board, 'ready', 'R-1', 'R-2', 'R-3');
		await board.page.getByRole('checkbox', { name: 'Collapse empty columns' }).check();
		assert.equal(await board.page.locator('.column.collapsed').count(), 3);
	});

	it('takes a card into a collapsed column, which opens then', async () => {
		const board = await openKanban();
		await board.page.getByRole('button', { name: 'Collapse in-progress' }).click();
		const box = await board.page.locator('.column.collapsed').boundingBox();
		assert.ok(box);
		await dragTo(board, 'R-1', box.x + box.width / 2, box.y + 100);
		await board.page.mouse.up();
		await board.expectSent({ ...change, keys: [keyOf('R-1')], fields: { status: 'in-progress' } });
		await expectColumn(board, 'in-progress', 'R-1', 'P-1', 'P-2');
	});

	it('carries cards between lanes, which are rows across the columns', async () => {
		const [a = card('R-1'), b = card('P-1'), c = card('R-2')] = cards;
		const list = [
			{ ...a, groups: { epic: 'EP-3' } },
			{ ...b, groups: { epic: 'EP-4' } },
			{ ...c, groups: { epic: 'EP-4' } },
		];
		const board = await openKanban(list);
		await board.page.getByRole('combobox', { name: 'Lanes' }).selectOption('epic');
		await board.page.getByRole('button', { name: /^EP-4 Saved cards/ }).waitFor();
		await board.sent();
		await board.page.locator('.kanban').focus();
		await board.press('Alt+ArrowDown');
		await board.expectSpoken('R-1 moved to ready, 1 of 2, in EP-4 Saved cards');
		await board.expectSent({
			...change,
			keys: [keyOf('R-1')],
			placement: { kind: 'before', key: keyOf('R-2') },
			fields: { epic: 'EP-4' },
		});
		await board.page.getByRole('button', { name: /^EP-4 Saved cards/ }).click();
		await face(board, 'R-2').waitFor({ state: 'detached' });
	});

	it('opens cells for typing over the card', async () => {
		const board = await openKanban();
		await board.press('e');
		await board.page
			.getByRole('combobox', { name: 'Points of R-1' })
			.or(board.page.getByRole('textbox', { name: 'Points of R-1' }))
			.fill('8');
		await board.press('Enter');
		await board.expectSent({ ...change, keys: [keyOf('R-1')], fields: { points: '8' } });
		await eventually(async () => assert.equal(await face(board, 'R-1').locator('.points').textContent(), '8'));
	});

	it('moves nothing while the board is read-only, and says why', async () => {
		const board = await openKanban(
			cards,
			{},
			{ state: { kind: 'read-only', reason: 'this workspace is not trusted' } },
		);
		await board.press(' ', 'Alt+ArrowRight');
		await board.expectSpoken('R-1 cannot be moved: this workspace is not trusted', 'assertive');
		assert.equal(await face(board, 'R-1').getAttribute('draggable'), null);
		await board.expectNothingSent();
	});

	it('keeps only the cards in view of ten thousand on the page', async () => {
		const many = manyModeCards(10_000);
		const board = await openKanban(many);
		const drawn = await board.page.locator('.card').count();
		assert.ok(drawn > 10 && drawn < 150, `${drawn} cards`);
		await board.press('End');
		await eventually(async () => assert.equal(await board.page.locator('.card.active .id').textContent(), 'US-9996'));
		const box = await board.page.locator('.card.active').boundingBox();
		assert.ok(box && box.y > 0 && box.y + box.height <= 520, 'the card is in view');
		assert.equal(sampleFrame.columns.length, await board.page.locator('.column').count());
	});
});
