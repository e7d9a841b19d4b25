import assert from 'node:assert/strict';
import { BoardPage } from './boardPage';
import { dragOver } from './dragOver';
import { eventually } from './eventually';
import { card, keyOf, manyCards } from './sampleCards';
import { sentChange } from './sentChange';

const cards = ['A-1', 'A-2', 'A-3', 'A-4', 'A-5'].map((id) => card(id));

describe('board: dragging with the mouse', () => {
	it('moves a row down and sends one move', async () => {
		const board = await BoardPage.open();
		await board.snapshot(cards);
		await dragOver(board, 'A-2', 'A-4', 'lower');
		await board.page.mouse.up();
		await board.expectIds('A-1', 'A-3', 'A-4', 'A-2', 'A-5');
		await board.expectSent(sentChange(1, ['A-2'], { kind: 'after', key: keyOf('A-4') }));
		await board.expectSpoken('A-2 moved to 4 of 5, below A-4');
		await board.expectActive('A-2');
	});

	it('moves a row up and sends one move', async () => {
		const board = await BoardPage.open();
		await board.snapshot(cards);
		await dragOver(board, 'A-5', 'A-1', 'upper');
		await board.page.mouse.up();
		await board.expectIds('A-5', 'A-1', 'A-2', 'A-3', 'A-4');
		await board.expectSent(sentChange(1, ['A-5'], { kind: 'before', key: keyOf('A-1') }));
		await board.expectSpoken('A-5 moved to 1 of 5, above A-1');
	});

	it('shows the drop line between the rows where a drop goes', async () => {
		const board = await BoardPage.open();
		await board.snapshot(cards);
		await dragOver(board, 'A-1', 'A-4', 'upper');
		const line = board.page.locator('.drop-line');
		await line.waitFor({ state: 'visible' });
		const below = await board.row('A-4').boundingBox();
		await eventually(async () => {
			const box = await line.boundingBox();
			assert.ok(box && below && Math.abs(box.y + box.height / 2 - below.y) <= 1, 'the line lies on the upper edge');
			assert.equal(box.height, 2);
		});
		await board.page.mouse.up();
		await line.waitFor({ state: 'hidden' });
	});

	it('does nothing when a row is dropped where it was, or when Escape ends the drag', async () => {
		const board = await BoardPage.open();
		await board.snapshot(cards);
		await board.sent();
		await dragOver(board, 'A-2', 'A-1', 'lower');
		assert.ok(await board.page.locator('.drop-line').isHidden());
		await board.page.mouse.up();
		await dragOver(board, 'A-2', 'A-5', 'lower');
		await board.press('Escape');
		await board.page.mouse.up();
		await board.expectNothingSent();
		await board.expectIds('A-1', 'A-2', 'A-3', 'A-4', 'A-5');
	});

	it('takes a drop among the unranked as the last place of the ranked', async () => {
		const board = await BoardPage.open();
		await board.snapshot([...cards.slice(0, 3), card('U-1', { ranked: false }), card('U-2', { ranked: false })]);
		await dragOver(board, 'A-1', 'U-2', 'upper');
		await board.page.mouse.up();
		await board.expectIds('A-2', 'A-3', 'A-1', 'U-1', 'U-2');
		await board.expectSent(sentChange(1, ['A-1'], { kind: 'after', key: keyOf('A-3') }));
		await dragOver(board, 'U-2', 'A-2', 'upper');
		await board.page.mouse.up();
		await board.expectIds('U-2', 'A-2', 'A-3', 'A-1', 'U-1');
	});

	it('cannot take a row that cannot be read', async () => {
		const board = await BoardPage.open();
		await board.snapshot([...cards, card('X-1', { unreadable: 'line 4: value is not closed' })]);
		assert.equal(await board.row('X-1').getAttribute('draggable'), null);
		await dragOver(board, 'X-1', 'A-1', 'upper');
		await board.page.mouse.up();
		await board.expectNothingSent();
		await board.row('X-1').getByText('line 4: value is not closed').waitFor();
	});

	it('scrolls a long list when a row is held at its lower end', async () => {
		const board = await BoardPage.open({ height: 300 });
		await board.snapshot(manyCards(60));
		const rows = await board.scroller.boundingBox();
		assert.ok(rows);
		await dragOver(board, 'US-1', 'US-4', 'upper');
		await board.page.mouse.move(rows.x + 220, rows.y + rows.height - 3, { steps: 3 });
		await eventually(async () => {
			assert.ok((await board.scroller.evaluate((list) => list.scrollTop)) > 200, 'it has scrolled');
		});
		await board.page.mouse.move(rows.x + 220, rows.y + 100, { steps: 3 });
		await board.page.mouse.up();
		await eventually(async () => {
			const [move] = (await board.sent()).filter((message) => message.type === 'change');
			assert.ok(move?.placement?.kind === 'after' || move?.placement?.kind === 'before');
		});
	});
});
