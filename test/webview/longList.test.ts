import assert from 'node:assert/strict';
import { BoardPage } from './boardPage';
import { dragOver } from './dragOver';
import { eventually } from './eventually';
import { keyOf, manyCards } from './sampleCards';

const cards = manyCards(10_000);

async function openLong(): Promise<BoardPage> {
	const board = await BoardPage.open({ height: 400 });
	await board.snapshot(cards);
	await board.focusList();
	return board;
}

async function expectInView(board: BoardPage, id: string): Promise<void> {
	await eventually(async () => {
		const row = await board.row(id).boundingBox();
		const list = await board.scroller.boundingBox();
		assert.ok(row && list && row.y >= list.y && row.y + row.height <= list.y + list.height, `${id} is in view`);
	});
}

describe('board: 10,000 rows', () => {
	it('keeps only what is in view on the page, and tells places among all', async () => {
		const board = await openLong();
		assert.ok((await board.page.locator('.row').count()) < 50);
		await board.press('End');
		await board.expectActive('US-10000');
		await expectInView(board, 'US-10000');
		const last = board.row('US-10000');
		assert.equal(await last.getAttribute('aria-posinset'), '10000');
		assert.equal(await last.getAttribute('aria-setsize'), '10000');
		await board.press('PageUp');
		await eventually(async () => {
			const id = (await board.page.locator('.row.active .id').textContent()) ?? '';
			assert.ok(Number(id.slice(3)) < 9995 && Number(id.slice(3)) > 9980, id);
		});
		await board.press('Home');
		await board.expectActive('US-1');
		await expectInView(board, 'US-1');
		assert.ok((await board.page.locator('.row').count()) < 50);
	});

	it('keeps the row that keys act on, however far the list is scrolled', async () => {
		const board = await openLong();
		await board.press('ArrowDown');
		await board.scroller.evaluate((list) => list.scrollTo(0, 26 * 5000));
		await board.row('US-5001').waitFor();
		await board.expectActive('US-2');
		await board.press('ArrowDown');
		await board.expectActive('US-3');
		await expectInView(board, 'US-3');
	});

	it('moves over the whole list and shows where the row is now', async () => {
		const board = await openLong();
		await board.press('Alt+End');
		await expectInView(board, 'US-1');
		await board.expectSpoken('US-1 moved to 10000 of 10000, below US-10000');
		await board.press('Alt+Home');
		await board.expectIdsFirst('US-1', 'US-2');
	});

	it('scrolls on while a row is dragged that is out of view by then, and drops it there', async () => {
		const board = await openLong();
		await board.sent();
		await dragOver(board, 'US-2', 'US-5', 'upper');
		const list = await board.scroller.boundingBox();
		assert.ok(list);
		await board.page.mouse.move(list.x + 220, list.y + list.height - 3, { steps: 3 });
		await eventually(async () => {
			assert.ok((await board.scroller.evaluate((one) => one.scrollTop)) > 1500, 'it has scrolled');
		});
		await board.page.mouse.move(list.x + 220, list.y + 150, { steps: 3 });
		await board.page.mouse.move(list.x + 224, list.y + 150, { steps: 2 });
		await board.page.mouse.up();
		await eventually(async () => {
			const [change] = (await board.sent()).filter((message) => message.type === 'change');
			assert.deepEqual(change?.keys, [keyOf('US-2')]);
			assert.ok(change?.placement && 'key' in change.placement);
		});
	});

	it('keeps no memory of 1,000 moves', async () => {
		const board = await openLong();
		const session = await board.page.context().newCDPSession(board.page);
		const heap = async () => {
			await session.send('HeapProfiler.collectGarbage');
			return (await session.send('Runtime.getHeapUsage')).usedSize / 1e6;
		};
		const before = await heap();
		const nodes = await board.page.locator('*').count();
		await board.page.evaluate(() => {
			const rows = document.querySelector('.rows');
			for (let move = 1; move <= 1000; move++) {
				const key = move % 2 === 1 ? 'ArrowDown' : 'ArrowUp';
				rows?.dispatchEvent(new KeyboardEvent('keydown', { key, altKey: true, bubbles: true }));
				const answer = { type: 'changed', change: move, message: '', back: 'undo', reason: false };
				window.dispatchEvent(new MessageEvent('message', { data: answer }));
			}
			window.sentToHost.length = 0;
		});
		await board.expectIdsFirst('US-1', 'US-2');
		// A written change is forgotten a second after its answer when no patch comes.
		await eventually(async () => {
			const grown = (await heap()) - before;
			assert.ok(grown < 3, `${grown.toFixed(1)} MB more`);
		}, 10_000);
		assert.ok(Math.abs((await board.page.locator('*').count()) - nodes) < 60);
	});
});
