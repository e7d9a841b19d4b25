import assert from 'node:assert/strict';
import { BoardPage } from './boardPage';
import { eventually } from './eventually';
import { card, keyOf, manyCards } from './sampleCards';
import { sentChange } from './sentChange';

const cards = ['A-1', 'A-2', 'A-3', 'A-4', 'A-5'].map((id) => card(id));
const unranked = ['U-1', 'U-2'].map((id) => card(id, { ranked: false }));

async function openWith(list = cards): Promise<BoardPage> {
	const board = await BoardPage.open();
	await board.snapshot(list);
	await board.focusList();
	await board.sent();
	return board;
}

describe('board: by keyboard', () => {
	it('moves the focus with arrows, Home, End and the page keys', async () => {
		const board = await BoardPage.open({ height: 300 });
		await board.snapshot(manyCards(50));
		await board.focusList();
		await board.expectActive('US-1');
		await board.press('ArrowDown', 'ArrowDown', 'ArrowUp');
		await board.expectActive('US-2');
		await board.press('End');
		await board.expectActive('US-50');
		await eventually(async () => {
			const row = await board.row('US-50').boundingBox();
			assert.ok(row && row.y + row.height <= 300, 'the row is in view');
		});
		await board.press('PageUp');
		await eventually(async () => {
			const id = (await board.page.locator('.row.active .id').textContent()) ?? '';
			assert.ok(Number(id.slice(3)) < 46, `${id} is a page up`);
		});
		await board.press('Home');
		await board.expectActive('US-1');
		assert.equal(await board.page.evaluate(() => document.activeElement?.getAttribute('role')), 'listbox');
	});

	it('lifts, moves, and drops a row', async () => {
		const board = await openWith();
		await board.press('ArrowDown', ' ');
		await board.expectSpoken('A-2 lifted, 2 of 5. Arrows move it, Space drops it, Escape puts it back.');
		await board.press('ArrowDown');
		await board.expectSpoken('A-2 moved to 3 of 5, below A-3');
		await board.press('ArrowDown');
		await board.expectIds('A-1', 'A-3', 'A-4', 'A-2', 'A-5');
		await board.expectNothingSent();
		await board.press(' ');
		await board.expectSpoken('A-2 dropped at 4 of 5');
		await board.expectSent(sentChange(1, ['A-2'], { kind: 'after', key: keyOf('A-4') }));
		await board.expectActive('A-2');
		await board.expectIds('A-1', 'A-3', 'A-4', 'A-2', 'A-5');
	});

	it('puts a lifted row back on Escape', async () => {
		const board = await openWith();
		await board.press(' ', 'ArrowDown', 'ArrowDown', 'Escape');
		await board.expectSpoken('A-1 put back to 1 of 5');
		await board.expectIds('A-1', 'A-2', 'A-3', 'A-4', 'A-5');
		await board.expectNothingSent();
	});

	it('puts a lifted row back when the focus goes elsewhere', async () => {
		const board = await openWith();
		await board.press(' ', 'ArrowDown', 'Shift+Tab');
		await board.expectIds('A-1', 'A-2', 'A-3', 'A-4', 'A-5');
		assert.equal(await board.page.locator('.row.lifted').count(), 0);
		await board.expectNothingSent();
	});

	it('sends nothing when a lifted row is dropped where it was', async () => {
		const board = await openWith();
		await board.press(' ', 'ArrowDown', 'ArrowUp', 'Enter');
		await board.expectSpoken('A-1 dropped where it was');
		await board.expectNothingSent();
	});

	it('moves at once with Alt and an arrow, and keeps the focus on the row', async () => {
		const board = await openWith();
		await board.press('ArrowDown', 'Alt+ArrowUp');
		await board.expectSpoken('A-2 moved to 1 of 5, above A-1');
		await board.expectActive('A-2');
		await board.press('Alt+ArrowDown');
		await board.expectSpoken('A-2 moved to 2 of 5, below A-1');
		await board.expectSent(
			sentChange(1, ['A-2'], { kind: 'before', key: keyOf('A-1') }),
			sentChange(2, ['A-2'], { kind: 'after', key: keyOf('A-1') }),
		);
	});

	it('moves to the ends with Alt and Home or End, and says when it is there', async () => {
		const board = await openWith([...cards, ...unranked]);
		await board.press('ArrowDown', 'Alt+End');
		await board.expectIds('A-1', 'A-3', 'A-4', 'A-5', 'A-2', 'U-1', 'U-2');
		await board.press('Alt+End');
		await board.expectSpoken('A-2 is already last');
		await board.press('Alt+Home', 'Alt+ArrowUp');
		await board.expectSpoken('A-2 is already first');
		await board.expectSent(sentChange(1, ['A-2'], { kind: 'bottom' }), sentChange(2, ['A-2'], { kind: 'top' }));
	});

	it('ranks a row below the divider by moving it up, never by moving it down', async () => {
		const board = await openWith([...cards.slice(0, 2), ...unranked]);
		await board.press('End', 'Alt+ArrowDown');
		await board.expectSpoken('U-2 is already last');
		await board.press('Alt+ArrowUp');
		await board.expectIds('A-1', 'A-2', 'U-2', 'U-1');
		await board.expectSpoken('U-2 moved to 3 of 4, below A-2');
		await board.expectSent(sentChange(1, ['U-2'], { kind: 'after', key: keyOf('A-2') }));
	});

	it('opens with Enter', async () => {
		const board = await openWith();
		await board.press('ArrowDown', 'Enter');
		await board.expectSent({ type: 'open', key: keyOf('A-2'), line: undefined });
	});

	it('does not lift a row that cannot be read, and says why', async () => {
		const board = await openWith([...cards, card('X-1', { unreadable: 'line 4: value is not closed' })]);
		await board.press('End', ' ');
		await board.expectSpoken('X-1 cannot be moved: line 4: value is not closed', 'assertive');
		await board.press('Alt+ArrowUp', 'e');
		await board.expectNothingSent();
		await board.press('Enter');
		await board.expectSent({ type: 'open', key: keyOf('X-1'), line: undefined });
	});

	it('keeps the focus near when the row under it goes away', async () => {
		const board = await openWith();
		await board.press('ArrowDown');
		await board.patch({ removed: [keyOf('A-2')] });
		await board.expectActive('A-3');
	});
});
