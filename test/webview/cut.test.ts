import assert from 'node:assert/strict';
import { cutOf } from '../../src/webview/board/cut';
import { BoardPage } from './boardPage';
import { dragOver } from './dragOver';
import { eventually } from './eventually';
import { card, manyCards } from './sampleCards';

const cut = { capacity: 10, label: 'SP-7' };
const cards = [
	card('A-1', { points: 5 }),
	card('A-2', { points: undefined }),
	card('A-3', { points: 3 }),
	card('A-4', { points: 8 }),
	card('A-5', { points: 1 }),
	card('U-1', { ranked: false, points: 1 }),
];

/** The lines from top to bottom: ids, and the cut. */
async function lines(board: BoardPage): Promise<readonly string[]> {
	const texts = await board.page.locator('.rows > .cut, .rows > .row .id').allInnerTexts();
	return texts.map((text) => (text.startsWith('capacity') ? '---' : text));
}

describe('board: cut line', () => {
	it('falls after the last ranked open card that fits', () => {
		const { last, sum, unestimated } = cutOf(cards, cut);
		assert.deepEqual({ last, sum, unestimated }, { last: 2, sum: 8, unestimated: 1 });
		const done = card('D-1', { points: 13, status: { text: 'done', category: 'done' } });
		assert.equal(cutOf([done, ...cards], cut).last, 3, 'what is done takes no room');
		assert.equal(cutOf(cards, { capacity: 2, label: '' }).last, -1);
		assert.equal(cutOf(cards, { capacity: 100, label: '' }).last, 4, 'only ranked ones count');
	});

	it('stands between the rows with its sum and what has no estimate, and follows moves', async () => {
		const board = await BoardPage.open();
		await board.snapshot(cards, { frame: { cut } });
		assert.deepEqual(await lines(board), ['A-1', 'A-2', 'A-3', '---', 'A-4', 'A-5', 'U-1']);
		const words = board.page.locator('.rows > .cut');
		assert.equal(
			((await words.textContent()) ?? '').trim(),
			'capacity 10 pts (SP-7) · 8 pts above · 1 without estimate',
		);
		assert.match((await board.row('A-4').getAttribute('aria-description')) ?? '', /beyond the capacity of SP-7$/);
		await board.focusList();
		await board.press('End', 'ArrowUp', 'Alt+Home');
		await eventually(async () =>
			assert.deepEqual(await lines(board), ['A-5', 'A-1', 'A-2', 'A-3', '---', 'A-4', 'U-1']),
		);
	});

	it('shows while a row is dragged where it would be, and moves no row for that', async () => {
		const board = await BoardPage.open();
		await board.snapshot(cards, { frame: { cut } });
		const before = await lines(board);
		await dragOver(board, 'A-4', 'A-1', 'upper');
		const toCome = board.page.locator('.cut.to-come');
		await eventually(async () => {
			assert.equal(((await toCome.textContent()) ?? '').trim(), 'capacity 10 pts (SP-7) · 8 pts above');
		});
		const first = await board.row('A-1').boundingBox();
		const line = await toCome.boundingBox();
		assert.ok(first && line && Math.abs(first.y - line.y) <= 1, 'A-4 alone fits');
		assert.deepEqual(await lines(board), before);
		await board.press('Escape');
		await board.page.mouse.up();
		await toCome.waitFor({ state: 'detached' });
	});

	it('stays at the edge while its place is out of view', async () => {
		const board = await BoardPage.open({ height: 300 });
		await board.snapshot(manyCards(200), { frame: { cut: { capacity: 90, label: 'team' } } });
		const words = 'capacity 90 pts (team)';
		await board.page.locator('.sticky-bottom').getByText(words).waitFor();
		const box = await board.page.locator('.sticky-bottom .cut').boundingBox();
		assert.ok(box && Math.abs(box.y + box.height - 300) <= 2, `at the lower edge: ${JSON.stringify(box)}`);
		await board.scroller.evaluate((list) => list.scrollTo(0, 26 * 26));
		await board.page.locator('.rows > .cut').getByText(words).waitFor();
		await eventually(async () => assert.equal(await board.page.locator('.sticky-bottom .cut').count(), 0));
		await board.scroller.evaluate((list) => list.scrollTo(0, 26 * 80));
		await board.page.locator('.sticky-top').getByText(words).waitFor();
	});
});
